package org.himatch.ranking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking, of candidates for a job or of jobs for a candidate.
 *
 * @param items best first
 * @param total how many are eligible and pass the filter, exactly and whatever the page; near misses are not counted
 * @param facets for each facet asked, how many of the total have which value, in the order of the values; a value that none
 *     has is not in it
 * @param next the place after which the next page starts, or null when this is the last page
 */
public record Ranking(
        List<Item> items,
        int total,
        Map<Facet, Map<String, Integer>> facets,
        @Nullable RankKey next) {

    /** Makes both unmodifiable. */
    public Ranking {
        items = List.copyOf(items);
        facets = Collections.unmodifiableMap(facets);
    }

    /** The ranking of nobody. */
    public static Ranking empty(Set<Facet> facets) {
        return new Ranking(List.of(), 0, new FacetCounter(facets).counts(), null);
    }

    /**
     * One candidate, or one job, in its place.
     *
     * @param key the place, which also names the candidate or the job
     * @param explanation the score and what it is made of, what is missed and what is unknown; always with points
     */
    public record Item(RankKey key, Explanation explanation) {}
}
