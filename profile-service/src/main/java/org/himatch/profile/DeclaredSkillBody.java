package org.himatch.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a candidate declares.
 *
 * @param skill a skill id of the catalogue
 * @param level 1 to 5
 * @param lastUsed when it was last used; it has no part in the score
 */
@Schema(name = "DeclaredSkill")
public record DeclaredSkillBody(
        @NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) @Schema(examples = "icd-10-pcs")
        String skill,

        @NotNull @Min(1) @Max(5) @Schema(examples = "4", description = "1 aware … 5 expert")
        Integer level,

        @Nullable @DateInRange LocalDate lastUsed) {

    DeclaredSkill toSkill() {
        return new DeclaredSkill(skill, level, lastUsed);
    }

    static DeclaredSkillBody from(DeclaredSkill declared) {
        return new DeclaredSkillBody(declared.skill(), declared.level(), declared.lastUsed());
    }
}
