package org.himatch.matching.similar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Scores;
import org.himatch.ranking.Alike;

/**
 * A candidate like another.
 *
 * @param candidateId the candidate
 * @param candidateVersion the version of the candidate that was compared
 * @param likeness covered times covers, 0.00 to 100.00; the order of the list
 * @param covered how much of the other's skills, weighted, this one has, 0.00 to 100.00
 * @param covers how much of this one's skills, weighted, the other has, 0.00 to 100.00
 * @param shared the other's skills of which this one has at least a part, what adds most to covered first
 * @param missing the other's skills of which this one has nothing, the weightiest first
 * @param more this one's skills of which the other has nothing, the weightiest first
 */
@Schema(
        name = "SimilarCandidate",
        requiredProperties = {
            "candidateId",
            "candidateVersion",
            "likeness",
            "covered",
            "covers",
            "shared",
            "missing",
            "more"
        })
record SimilarCandidate(
        UUID candidateId,
        long candidateVersion,
        @Schema(examples = "41.32") BigDecimal likeness,
        @Schema(examples = "62.06") BigDecimal covered,
        @Schema(examples = "66.58") BigDecimal covers,
        List<SharedSkill> shared,
        List<LevelledSkill> missing,
        List<LevelledSkill> more) {
    static SimilarCandidate from(Alike alike) {
        return new SimilarCandidate(
                alike.id(),
                alike.version(),
                Scores.shown(alike.likeness()),
                Scores.shown(alike.covered()),
                Scores.shown(alike.covers()),
                SharedSkill.from(alike.shared()),
                LevelledSkill.from(alike.missing()),
                LevelledSkill.from(alike.more()));
    }
}
