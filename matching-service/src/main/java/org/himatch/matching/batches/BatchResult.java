package org.himatch.matching.batches;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.CandidateRanking;
import org.jspecify.annotations.Nullable;

/**
 * What became of one posting: its ranking, or why there is none.
 *
 * @param jobId the posting
 * @param ranking its first candidates, as the posting's own ranking would show them; without a cursor
 * @param problem why there is no ranking
 */
@Schema(name = "RankingBatchResult", requiredProperties = "jobId")
record BatchResult(
        UUID jobId,
        @Nullable CandidateRanking ranking,
        @Nullable JobProblem problem) implements BatchLine {

    /**
     * The problem that a request for this posting alone would have got (RFC 9457).
     *
     * @param type what kind of problem
     * @param title the kind in words
     * @param status the HTTP status
     * @param detail this case in words
     */
    @Schema(
            name = "RankingBatchProblem",
            requiredProperties = {"type", "title", "status"})
    record JobProblem(
            @Schema(examples = "urn:problem-type:himatch:not-found") @Nullable
            URI type,

            @Nullable String title,
            @Schema(examples = "404") int status,
            @Nullable String detail) {}
}
