package org.himatch.matching.rankings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.Facet;
import org.himatch.ranking.Page;
import org.himatch.ranking.RankKey;
import org.jspecify.annotations.Nullable;

/**
 * How a ranking is wanted, whatever is ranked.
 *
 * @param asOf the day on which credentials have to be in force
 * @param nearMisses whether those who are not eligible follow after all who are
 * @param limit how many items at most
 * @param cursor where the page starts, or {@code null} for the first
 * @param fingerprint of the query, for the next page's cursor
 * @param criteria whether every item shows its criteria
 * @param facets what the eligible are counted by
 * @param atLeast what the index has to have before it answers
 */
public record RankingOptions(
        LocalDate asOf,
        boolean nearMisses,
        int limit,
        @Nullable RankingCursor cursor,
        String fingerprint,
        boolean criteria,
        Set<Facet> facets,
        List<VersionedId> atLeast) {

    Page page() {
        return new Page(limit, cursor == null ? null : cursor.after());
    }

    /** The cursor for the page behind this place. The version is that of the posting or candidate on this page. */
    @Nullable
    String next(@Nullable RankKey place, @Nullable Long version) {
        long first = cursor != null ? cursor.version() : version == null ? 0 : version;
        return place == null ? null : new RankingCursor(place, asOf, first, fingerprint).text();
    }

    /** The version on the first page, when it is another than this one. */
    @Nullable
    Long onFirstPage(@Nullable Long version) {
        return cursor == null || version == null || cursor.version() == version ? null : cursor.version();
    }
}
