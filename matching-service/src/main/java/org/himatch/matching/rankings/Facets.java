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
 * @param credential credentials that candidates hold in force
 * @param employmentType kinds of employment that candidates accept, or postings offer
 */
record Facets(
        @Nullable List<Count> state,
        @Nullable List<Count> remote,
        @Nullable List<Count> credential,
        @Nullable List<Count> employmentType) {

    private static final Comparator<Count> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);

    /** The facets of a ranking, most frequent values first; {@code null} when none was asked for. */
    static @Nullable Facets from(Map<Facet, Map<String, Integer>> counts) {
        return counts.isEmpty()
                ? null
                : new Facets(
                        counts(counts.get(Facet.STATE)),
                        counts(counts.get(Facet.REMOTE)),
                        counts(counts.get(Facet.CREDENTIAL)),
                        counts(counts.get(Facet.EMPLOYMENT_TYPE)));
    }

    private static @Nullable List<Count> counts(@Nullable Map<String, Integer> values) {
        return values == null
                ? null
                : values.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FREQUENT_FIRST)
                        .toList();
    }

    /**
     * How many have a value.
     *
     * @param value the value, as the filter of the same name takes it
     * @param count how many, at least 1
     */
    @Schema(
            name = "FacetCount",
            requiredProperties = {"value", "count"})
    record Count(
            @Schema(examples = "OH") String value,
            @Schema(examples = "12") int count) {}
}
