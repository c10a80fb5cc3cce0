package org.himatch.api.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.ExperienceCriterion;
import org.jspecify.annotations.Nullable;

/**
 * Experience that a posting asks for.
 *
 * @param years whole years of health information work
 * @param importance 1 to 5
 * @param essential no when left out
 */
@Schema(name = "ExperienceCriterion")
public record ExperienceCriterionBody(
        @NotNull @Min(1) @Max(60) @Schema(examples = "3") Integer years,
        @NotNull @Min(1) @Max(5) @Schema(examples = "1") Integer importance,
        @Nullable @Schema(defaultValue = "false") Boolean essential) {

    ExperienceCriterion toCriterion() {
        return new ExperienceCriterion(years, importance, Boolean.TRUE.equals(essential));
    }

    static ExperienceCriterionBody from(ExperienceCriterion criterion) {
        return new ExperienceCriterionBody(criterion.years(), criterion.importance(), criterion.essential());
    }
}
