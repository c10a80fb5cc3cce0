package org.himatch.job.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.SkillCriterionBody;

/**
 * A skill that a text asks for.
 *
 * @param skill a skill id of the catalogue
 * @param name what people call it
 * @param importance 1 to 5
 * @param level 1 to 5
 * @param essential whether a candidate without it is out
 * @param basis how the text asks for it, the strictest way where it does so twice
 * @param levelBasis whether the text states the level
 * @param sources where it is named, in the order of the text
 */
@Schema(name = "SkillSuggestion")
public record SkillSuggestion(
        @Schema(examples = "icd-10-pcs") String skill,
        @Schema(examples = "ICD-10-PCS") String name,
        @Schema(examples = "4") int importance,
        @Schema(examples = "3") int level,
        boolean essential,
        Basis basis,
        LevelBasis levelBasis,
        List<Source> sources) {

    public SkillSuggestion {
        sources = List.copyOf(sources);
    }

    SkillCriterionBody toCriterion() {
        return new SkillCriterionBody(skill, importance, level, essential, true);
    }
}
