package org.himatch.job.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search, checked.
 *
 * @param query what was typed; {@code null} when nothing was
 * @param filter which postings are wanted
 * @param sort their order
 * @param limit how many items at most, 1 to 100
 * @param cursor where the page starts, or {@code null} for the first
 * @param fingerprint of everything that must stay the same from page to page
 * @param facets what the found are counted by
 */
record SearchRequest(
        @Nullable WebQuery query,
        SearchFilter filter,
        SearchSort sort,
        int limit,
        @Nullable SearchCursor cursor,
        String fingerprint,
        Set<Facet> facets) {}
