package org.himatch.matching.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.Alike;

/**
 * A skill that only one side has.
 *
 * @param skill its id
 * @param level 1 to 5
 */
@Schema(
        name = "LevelledSkill",
        requiredProperties = {"skill", "level"})
record LevelledSkill(@Schema(examples = "icd-10-pcs") String skill, int level) {
    static List<LevelledSkill> from(List<Alike.Levelled> skills) {
        return skills.stream()
                .map(it -> new LevelledSkill(it.skill(), it.level()))
                .toList();
    }
}
