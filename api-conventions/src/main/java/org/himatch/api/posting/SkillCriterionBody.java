package org.himatch.api.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a posting asks for.
 *
 * @param skill a skill id of the catalogue
 * @param importance 1 to 5
 * @param level 1 to 5
 * @param essential no when left out
 * @param acceptRelated yes when left out
 */
@Schema(name = "SkillCriterion")
public record SkillCriterionBody(
        @NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) @Schema(examples = "icd-10-pcs")
        String skill,

        @NotNull @Min(1) @Max(5) @Schema(examples = "5") Integer importance,

        @NotNull @Min(1) @Max(5) @Schema(examples = "4", description = "1 aware … 5 expert")
        Integer level,

        @Nullable @Schema(defaultValue = "false") Boolean essential,
        @Nullable @Schema(defaultValue = "true") Boolean acceptRelated) {

    SkillCriterion toCriterion() {
        return new SkillCriterion(
                skill, importance, level, Boolean.TRUE.equals(essential), !Boolean.FALSE.equals(acceptRelated));
    }

    static SkillCriterionBody from(SkillCriterion criterion) {
        return new SkillCriterionBody(
                criterion.skill(),
                criterion.importance(),
                criterion.level(),
                criterion.essential(),
                criterion.acceptRelated());
    }
}
