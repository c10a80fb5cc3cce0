package org.himatch.matching.rankings;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in a ranking: an id, never who it is.
 *
 * @param candidateId the candidate
 * @param candidateVersion the version of the candidate that was ranked
 * @param score 0.00 to 100.00
 * @param points the score in points, 0 to 10 000
 * @param eligible whether every essential criterion is met and no constraint violated
 * @param unmet the essential criteria that are not met
 * @param violations the constraints that are violated
 * @param unknowns the constraints about which one side has not said enough
 * @param criteria every criterion with its points; only when asked for
 */
@Schema(
        requiredProperties = {
            "candidateId",
            "candidateVersion",
            "score",
            "points",
            "eligible",
            "unmet",
            "violations",
            "unknowns"
        })
record RankedCandidate(
        UUID candidateId,
        long candidateVersion,
        @Schema(examples = "82.66") BigDecimal score,
        @Schema(examples = "8266") int points,
        boolean eligible,
        List<UnmetCriterion> unmet,
        List<ConstraintKind> violations,
        List<ConstraintKind> unknowns,
        @Nullable List<CriterionAnswer> criteria) {}
