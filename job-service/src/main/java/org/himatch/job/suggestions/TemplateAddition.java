package org.himatch.job.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a role template asks for and a text does not mention: for the employer to pick from, so nothing of it is in the draft.
 *
 * @param role the template's id
 * @param skills in the template's order
 */
@Schema(name = "TemplateAddition")
public record TemplateAddition(String role, List<AddedSkill> skills) {

    public TemplateAddition {
        skills = List.copyOf(skills);
    }

    /**
     * A skill that the template asks for.
     *
     * @param skill a skill id of the catalogue
     * @param name what people call it
     * @param importance 1 to 5, the template's
     * @param level 1 to 5, the template's
     * @param essential never: a text that does not name a skill does not insist on it
     */
    @Schema(name = "AddedSkill")
    public record AddedSkill(String skill, String name, int importance, int level, boolean essential) {}
}
