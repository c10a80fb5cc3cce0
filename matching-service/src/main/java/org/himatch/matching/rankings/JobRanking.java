package org.himatch.matching.rankings;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * A page of the postings for a candidate.
 *
 * @param items best first: eligible before not eligible, then by fit
 * @param total how many the candidate is eligible for and pass the filters, whatever the page
 * @param unscored why nothing can be ranked for this candidate; absent when it can
 * @param next the cursor of the next page; absent on the last
 * @param facets counts over all that the candidate is eligible for and that pass the filters; only when asked for
 * @param asOf the day on which credentials had to be in force
 * @param versions what the ranking was computed from
 */
@Schema(requiredProperties = {"items", "total", "asOf", "versions"})
record JobRanking(
        List<RankedJob> items,
        int total,
        @Nullable Unscored unscored,
        @Nullable String next,
        @Nullable Facets facets,
        LocalDate asOf,
        Versions versions) {}
