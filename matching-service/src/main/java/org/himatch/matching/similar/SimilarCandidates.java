package org.himatch.matching.similar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;

/**
 * The candidates most like one.
 *
 * @param items the likest first; of equally like ones what covers more of the one is first, then it goes by a fixed mix of
 *     both ids
 * @param total how many are alike at all, whatever the number of items
 * @param asOf the day on which credentials had to be in force
 * @param versions what it was computed from
 */
@Schema(
        name = "SimilarCandidates",
        requiredProperties = {"items", "total", "asOf", "versions"})
record SimilarCandidates(List<SimilarCandidate> items, int total, LocalDate asOf, Versions versions) {
    SimilarCandidates {
        items = List.copyOf(items);
    }
}
