package org.himatch.matching.rankings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How the eligible that pass the filters are distributed, whatever the page. A facet that was not asked for is absent.
 * What somebody has not said is in no count.
 *
 * @param state states where candidates live, or postings are
 * @param remote what candidates say to remote work; for postings {@code true} or {@code false}
 * @param credential credentials that candidates hold in force, or that postings ask for in whatever branch
 * @param employmentType kinds of employment that candidates accept, or postings offer
 * @param schedule schedules that candidates accept, or postings offer
 * @param skill the 20 skills that most candidates hold, declared or by a credential, or most postings ask for; each by
 *     itself, while the filter finds narrower ones too
 * @param score scores in tens, highest first: 80-90 is from 80 to below 90, 90-100 has the 100 too
 */
record Facets(
        @Nullable List<Count> state,
        @Nullable List<Count> remote,
        @Nullable List<Count> credential,
        @Nullable List<Count> employmentType,
        @Nullable List<Count> schedule,
        @Nullable List<Count> skill,
        @Nullable List<Count> score) {

    private static final Comparator<Count> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);

    /** All bands are of one length of text but the lowest, which is in the right place all the same. */
    private static final Comparator<Count> HIGHEST_FIRST =
            Comparator.comparing(Count::value).reversed();

    /** The facets of a ranking, most frequent values first; {@code null} when none was asked for. */
    static @Nullable Facets from(Map<Facet, Map<String, Integer>> counts) {
        return counts.isEmpty()
                ? null
                : new Facets(
                        counts(counts.get(Facet.STATE), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.REMOTE), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.CREDENTIAL), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.EMPLOYMENT_TYPE), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.SCHEDULE), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.SKILL), MOST_FREQUENT_FIRST),
                        counts(counts.get(Facet.SCORE), HIGHEST_FIRST));
    }

    private static @Nullable List<Count> counts(@Nullable Map<String, Integer> values, Comparator<Count> order) {
        return values == null
                ? null
                : values.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(order)
                        .toList();
    }

    /**
     * How many have a value.
     *
     * @param value the value, as the filter of the same name takes it; of the score, a band
     * @param count how many, at least 1
     */
    @Schema(
            name = "FacetCount",
            requiredProperties = {"value", "count"})
    record Count(
            @Schema(examples = "OH") String value,
            @Schema(examples = "12") int count) {}
}
