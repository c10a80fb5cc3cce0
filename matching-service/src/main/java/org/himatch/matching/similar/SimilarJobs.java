package org.himatch.matching.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;

/**
 * The open postings most like one.
 *
 * @param items the likest first; of equally like ones what covers more of the one is first, then it goes by a fixed mix of
 *     both ids
 * @param total how many are alike at all, whatever the number of items
 * @param versions what it was computed from
 */
@Schema(
        name = "SimilarJobs",
        requiredProperties = {"items", "total", "versions"})
record SimilarJobs(List<SimilarJob> items, int total, Versions versions) {
    SimilarJobs {
        items = List.copyOf(items);
    }
}
