package org.himatch.matching.batches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last line: without it, the answer is not complete.
 *
 * @param summary how many postings had which outcome
 */
@Schema(name = "RankingBatchEnd", requiredProperties = "summary")
record BatchEnd(Summary summary) implements BatchLine {

    /**
     * How many postings had which outcome.
     *
     * @param rankings postings with a ranking, be it empty
     * @param problems postings without one
     */
    @Schema(
            name = "RankingBatchSummary",
            requiredProperties = {"rankings", "problems"})
    record Summary(int rankings, int problems) {}
}
