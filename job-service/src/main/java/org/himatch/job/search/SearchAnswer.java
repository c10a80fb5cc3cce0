package org.himatch.job.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search has found.
 *
 * @param items in the order asked for
 * @param total how many were found, whatever the page
 * @param next the cursor of the next page; absent on the last
 * @param corrected words of {@code q} that no posting has, and what was searched for instead; absent when every word was
 *     taken as typed
 * @param facets counts over everything found; only when asked for
 */
@Schema(
        name = "JobSearch",
        requiredProperties = {"items", "total"})
record SearchAnswer(
        List<FoundJob> items,
        long total,
        @Nullable String next,
        @Nullable List<Correction> corrected,
        @Nullable Facets facets) {

    /**
     * A word that was taken for another.
     *
     * @param from the word as typed
     * @param to the word that was searched for
     */
    @Schema(
            name = "JobSearchCorrection",
            requiredProperties = {"from", "to"})
    record Correction(String from, String to) {}
}
