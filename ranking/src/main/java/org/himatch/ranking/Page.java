package org.himatch.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a ranking is wanted.
 *
 * @param limit how many items at most, at least 1
 * @param after the place after which the page starts, or null for the first page
 */
public record Page(int limit, @Nullable RankKey after) {

    /** @throws IllegalArgumentException when the limit is below 1 */
    public Page {
        Require.atLeast("the limit of a page", limit, 1);
    }

    /** The first items of a ranking. */
    public static Page first(int limit) {
        return new Page(limit, null);
    }

    boolean startsBefore(RankKey key) {
        return after == null || after.compareTo(key) < 0;
    }
}
