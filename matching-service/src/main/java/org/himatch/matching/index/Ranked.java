package org.himatch.matching.index;

import java.util.List;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.RankKey;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking over the index.
 *
 * @param items best first
 * @param total how many are eligible and pass the filter, whatever the page
 * @param next the place behind the page, or {@code null} when it is the last
 */
public record Ranked<E extends IndexEntry>(
        List<Item<E>> items, int total, @Nullable RankKey next) {

    /** Copies the list. */
    public Ranked {
        items = List.copyOf(items);
    }

    /**
     * One of the ranked.
     *
     * @param entry the entry in the version that was ranked
     * @param explanation its score, with what that is made of
     */
    public record Item<E extends IndexEntry>(E entry, Explanation explanation) {}
}
