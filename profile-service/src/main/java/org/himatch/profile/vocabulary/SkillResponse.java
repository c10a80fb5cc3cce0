package org.himatch.profile.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Skill;

/**
 * A skill as a caller reads it.
 *
 * @param id the skill's id, stable
 * @param name what people call it
 * @param family its kind
 * @param familyTitle its kind, for people
 * @param specificity 1 what nearly everyone brings, 2 common in health information, 3 marks a specialism
 * @param aliases what people also write
 * @param formerly retired names of the same thing
 * @param description one short sentence
 */
@Schema(name = "Skill")
record SkillResponse(
        @Schema(examples = "icd-10-pcs") String id,
        @Schema(examples = "ICD-10-PCS") String name,
        @Schema(examples = "coding") String family,
        @Schema(examples = "Coding and classification") String familyTitle,
        int specificity,
        List<String> aliases,
        List<String> formerly,
        String description) {

    static SkillResponse from(Skill skill) {
        return new SkillResponse(
                skill.id(),
                skill.name(),
                skill.family().slug(),
                skill.family().title(),
                skill.specificity(),
                skill.aliases(),
                skill.formerly(),
                skill.description());
    }
}
