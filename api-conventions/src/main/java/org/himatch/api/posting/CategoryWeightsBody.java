package org.himatch.api.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.CategoryWeights;

/**
 * How the categories share the score, in proportion. A category that the posting does not use falls away.
 *
 * @param skills 0 to 100
 * @param credentials 0 to 100
 * @param experience 0 to 100
 */
@Schema(name = "CategoryWeights")
public record CategoryWeightsBody(
        @NotNull @Min(0) @Max(100) @Schema(examples = "70") Integer skills,
        @NotNull @Min(0) @Max(100) @Schema(examples = "20") Integer credentials,
        @NotNull @Min(0) @Max(100) @Schema(examples = "10") Integer experience) {

    CategoryWeights toWeights() {
        return new CategoryWeights(skills, credentials, experience);
    }

    static CategoryWeightsBody from(CategoryWeights weights) {
        return new CategoryWeightsBody(weights.skills(), weights.credentials(), weights.experience());
    }
}
