package org.himatch.matching.similar;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Scores;
import org.himatch.ranking.Alike;
import org.himatch.ranking.MatchKind;

/**
 * A skill of the one and what stands for it on the other's side.
 *
 * @param skill the one's skill
 * @param level its level
 * @param by the other's skill that counts most for it
 * @param byLevel the level of that
 * @param match how the other's skill stands to the one's
 * @param share how much of the one's skill it stands for, 0.00 to 100.00
 */
@Schema(
        name = "SharedSkill",
        requiredProperties = {"skill", "level", "by", "byLevel", "match", "share"})
record SharedSkill(
        @Schema(examples = "ms-drg") String skill,
        int level,
        @Schema(examples = "apr-drg") String by,
        int byLevel,
        MatchKind match,
        @Schema(examples = "60.00") BigDecimal share) {
    static List<SharedSkill> from(List<Alike.Shared> shared) {
        return shared.stream()
                .map(it -> new SharedSkill(
                        it.subject().skill(),
                        it.subject().level(),
                        it.other().skill(),
                        it.other().level(),
                        it.match(),
                        Scores.shown(it.share())))
                .toList();
    }
}
