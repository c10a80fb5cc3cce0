package org.himatch.matching.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Scores;
import org.himatch.ranking.Advice;
import org.jspecify.annotations.Nullable;

/**
 * One thing to learn or earn, to where more of it brings nothing more.
 *
 * @param kind what it is about
 * @param skill the skill, when it is about one
 * @param credential the credential, by its present code, when it is about one
 * @param label the step in words
 * @param from the effective level or the years now; absent for a credential
 * @param to the level or the years of this step: the lowest that brings as much as any that was tried
 * @param postingsGained how many postings it brings within reach
 * @param raised in how many postings within reach, with the step taken, it raises the score
 * @param points the sum of what it adds to their scores, in points: 100 are 1.00 of a score
 * @param mean that sum over all postings within reach, with the step taken, as a score, rounded down
 * @param evidences what a credential proves as long as it is in force
 * @param supersedes the credentials that are satisfied as well by this one
 * @param rungs every level or number of years on the way that brings anything, the lowest first; this step is the last
 * @param examples of the postings that it raises: those newly within reach first, then those that gain most
 */
@Schema(
        name = "AdvisedStep",
        requiredProperties = {
            "kind",
            "label",
            "postingsGained",
            "raised",
            "points",
            "mean",
            "evidences",
            "supersedes",
            "rungs",
            "examples"
        })
record AdvisedStep(
        StepKind kind,
        @Schema(examples = "ms-drg") @Nullable String skill,
        @Schema(examples = "CCS") @Nullable String credential,
        @Schema(examples = "MS-DRG at level 3") String label,
        @Nullable Integer from,
        @Nullable Integer to,
        int postingsGained,
        int raised,
        @Schema(examples = "8400") long points,
        @Schema(examples = "28.00") BigDecimal mean,
        List<EvidencedSkill> evidences,
        List<String> supersedes,
        List<Rung> rungs,
        List<ExamplePosting> examples) {
    AdvisedStep {
        evidences = List.copyOf(evidences);
        supersedes = List.copyOf(supersedes);
        rungs = List.copyOf(rungs);
        examples = List.copyOf(examples);
    }

    /**
     * A skill that a credential proves.
     *
     * @param skill its id
     * @param level 1 to 5
     */
    @Schema(
            name = "EvidencedSkill",
            requiredProperties = {"skill", "level"})
    record EvidencedSkill(String skill, int level) {}

    /**
     * A step on the way.
     *
     * @param to the level or the years
     * @param postingsGained how many postings it brings within reach
     * @param raised in how many postings within reach it raises the score
     * @param points the sum of what it adds to their scores, in points
     * @param mean that sum over all postings within reach, as a score, rounded down
     */
    @Schema(
            name = "AdviceRung",
            requiredProperties = {"to", "postingsGained", "raised", "points", "mean"})
    record Rung(int to, int postingsGained, int raised, long points, BigDecimal mean) {}

    /**
     * A posting before and after.
     *
     * @param jobId the posting
     * @param jobVersion the version of the posting
     * @param scoreBefore the score now, 0.00 to 100.00; absent when the candidate has none
     * @param scoreAfter the score with the step taken
     * @param newlyWithinReach whether the candidate is not eligible now
     */
    @Schema(
            name = "AdviceExample",
            requiredProperties = {"jobId", "jobVersion", "scoreAfter", "newlyWithinReach"})
    record ExamplePosting(
            UUID jobId,
            long jobVersion,
            @Schema(examples = "71.20") @Nullable BigDecimal scoreBefore,
            @Schema(examples = "82.40") BigDecimal scoreAfter,
            boolean newlyWithinReach) {
        static ExamplePosting from(Advice.JobGain gain) {
            Integer before = gain.before();
            return new ExamplePosting(
                    gain.jobId(),
                    gain.jobVersion(),
                    before == null ? null : Scores.shown(before),
                    Scores.shown(gain.after()),
                    gain.newlyWithinReach());
        }
    }
}
