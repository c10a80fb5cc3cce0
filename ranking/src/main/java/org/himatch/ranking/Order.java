package org.himatch.ranking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking without its explanations: for whoever needs only who, in which place and with which score.
 *
 * @param keys the places, best first; each names the candidate or the job
 * @param total as in {@link Ranking}
 * @param facets as in {@link Ranking}
 * @param next as in {@link Ranking}
 */
public record Order(
        List<RankKey> keys,
        int total,
        Map<Facet, Map<String, Integer>> facets,
        @Nullable RankKey next) {

    /** Makes both unmodifiable. */
    public Order {
        keys = List.copyOf(keys);
        facets = Collections.unmodifiableMap(facets);
    }
}
