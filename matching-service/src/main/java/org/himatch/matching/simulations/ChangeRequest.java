package org.himatch.matching.simulations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of one criterion. What is left out stays as it is.
 *
 * @param criterion JSON pointer of the criterion, as in the body or in the posting
 * @param essential whether nobody is to be eligible without it
 * @param level the level to be asked, 1 to 5; of a skill only
 * @param importance 1 to 5
 * @param years the years to be asked, 1 to 60; of the experience only
 */
@Schema(name = "CriterionChange")
record ChangeRequest(
        @NotNull @Schema(examples = "/criteria/skills/1") String criterion,
        @Nullable Boolean essential,
        @Min(1) @Max(5) @Nullable Integer level,
        @Min(1) @Max(5) @Nullable Integer importance,
        @Min(1) @Max(60) @Nullable Integer years) {}
