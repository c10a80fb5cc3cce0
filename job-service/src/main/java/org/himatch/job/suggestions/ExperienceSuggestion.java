package org.himatch.job.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.ExperienceCriterionBody;

/**
 * Experience that a text asks for.
 *
 * @param years whole years, 1 to 60
 * @param importance 1 to 5
 * @param essential whether a candidate with less is out
 * @param basis how the text asks for it
 * @param source where it stands
 */
@Schema(name = "ExperienceSuggestion")
public record ExperienceSuggestion(
        @Schema(examples = "3") int years,
        @Schema(examples = "4") int importance,
        boolean essential,
        Basis basis,
        Source source) {

    ExperienceCriterionBody toCriterion() {
        return new ExperienceCriterionBody(years, importance, essential);
    }
}
