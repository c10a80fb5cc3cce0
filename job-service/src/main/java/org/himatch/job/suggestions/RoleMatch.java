package org.himatch.job.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How near a role template is to a text.
 *
 * @param role the template's id
 * @param name its name
 * @param score 0 to 100
 */
@Schema(name = "RoleMatch")
public record RoleMatch(
        @Schema(examples = "inpatient-coder") String role,
        @Schema(examples = "Inpatient coder") String name,
        @Schema(examples = "72") int score) {}
