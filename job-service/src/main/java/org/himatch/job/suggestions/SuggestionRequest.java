package org.himatch.job.suggestions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting's text, to be read.
 *
 * @param text plain text or HTML
 * @param role the role template whose additions are wanted; those of the nearest when left out
 */
@Schema(name = "SuggestionRequest")
record SuggestionRequest(
        @NotBlank @Size(max = 100_000) @Schema(examples = "Inpatient coder\n\nRHIT or RHIA required; CCS preferred.")
        String text,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "inpatient-coder")
        String role) {}
