package org.himatch.matching.rankings;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting in a candidate's ranking.
 *
 * @param jobId the posting
 * @param jobVersion the version of the posting that was ranked
 * @param score how much of what is asked the candidate brings, 0.00 to 100.00
 * @param points the score in points, 0 to 10 000
 * @param use how much of what the candidate brings the posting uses, 0.00 to 100.00
 * @param fit score times use, 0.00 to 100.00; the order of the ranking
 * @param eligible whether every essential criterion is met and no constraint violated
 * @param unmet the essential criteria that are not met
 * @param violations the constraints that are violated
 * @param unknowns the constraints about which one side has not said enough
 * @param criteria every criterion with its points; only when asked for
 */
@Schema(
        requiredProperties = {
            "jobId",
            "jobVersion",
            "score",
            "points",
            "use",
            "fit",
            "eligible",
            "unmet",
            "violations",
            "unknowns"
        })
record RankedJob(
        UUID jobId,
        long jobVersion,
        @Schema(examples = "82.66") BigDecimal score,
        @Schema(examples = "8266") int points,
        @Schema(examples = "61.20") BigDecimal use,
        @Schema(examples = "50.58") BigDecimal fit,
        boolean eligible,
        List<UnmetCriterion> unmet,
        List<ConstraintKind> violations,
        List<ConstraintKind> unknowns,
        @Nullable List<CriterionAnswer> criteria) {}
