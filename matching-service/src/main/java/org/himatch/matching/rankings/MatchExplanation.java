package org.himatch.matching.rankings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate has a score for a posting, in the numbers that it was computed from.
 *
 * @param jobId the posting
 * @param candidateId the candidate
 * @param score 0.00 to 100.00; {@code null} when the candidate has none
 * @param points the score in points, 0 to 10 000; {@code null} when the candidate has none
 * @param unscored why there is no score; absent when there is one
 * @param rank the place among the eligible, from 1; {@code null} when unranked says why
 * @param rankedAmong how many are eligible, this candidate included when it is; absent when no ranks are shown
 * @param unranked why there is no rank; absent when there is one
 * @param use how much of what the candidate brings the posting uses, 0.00 to 100.00; not shown to employers
 * @param fit score times use, 0.00 to 100.00; not shown to employers
 * @param eligible whether there is a score, every essential criterion is met and no constraint violated
 * @param unmet the essential criteria that are not met
 * @param violations the constraints that are violated
 * @param unknowns the constraints about which one side has not said enough
 * @param criteria every criterion with its points
 * @param asOf the day on which credentials had to be in force
 * @param versions what the explanation was computed from
 */
@Schema(
        requiredProperties = {
            "jobId",
            "candidateId",
            "score",
            "points",
            "rank",
            "eligible",
            "unmet",
            "violations",
            "unknowns",
            "criteria",
            "asOf",
            "versions"
        })
record MatchExplanation(
        UUID jobId,
        UUID candidateId,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "82.66") @Nullable
        BigDecimal score,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "8266") @Nullable
        Integer points,

        @Nullable Unscored unscored,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "38") @Nullable
        Integer rank,

        @Schema(examples = "120") @Nullable Integer rankedAmong,
        @Nullable Unranked unranked,
        @Schema(examples = "61.20") @Nullable BigDecimal use,
        @Schema(examples = "50.58") @Nullable BigDecimal fit,
        boolean eligible,
        List<UnmetCriterion> unmet,
        List<ConstraintKind> violations,
        List<ConstraintKind> unknowns,
        List<CriterionAnswer> criteria,
        LocalDate asOf,
        Versions versions) {}
