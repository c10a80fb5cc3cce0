package org.himatch.matching.rankings;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the candidates for a posting.
 *
 * @param items best first: eligible before not eligible, then by score
 * @param total how many are eligible and pass the filters, whatever the page; near misses are not counted
 * @param next the cursor of the next page; absent on the last
 * @param facets counts over all eligible that pass the filters; only when asked for
 * @param asOf the day on which credentials had to be in force
 * @param versions what the ranking was computed from
 */
@Schema(requiredProperties = {"items", "total", "asOf", "versions"})
public record CandidateRanking(
        List<RankedCandidate> items,
        int total,
        @Nullable String next,
        @Nullable Facets facets,
        LocalDate asOf,
        Versions versions) {

    /** The same without a cursor, where the next page is not asked for in the same way. */
    public CandidateRanking alone() {
        return new CandidateRanking(items, total, null, facets, asOf, versions);
    }
}
