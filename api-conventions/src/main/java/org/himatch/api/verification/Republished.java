package org.himatch.api.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was published again; it is on its way.
 *
 * @param saved how many are there
 * @param raised how many of these got a new version, since the index has theirs, or a newer one
 * @param deleted how many are not there, and are published as gone
 */
@Schema(name = "Republished")
public record Republished(
        @Schema(required = true) int saved,
        @Schema(required = true) int raised,
        @Schema(required = true) int deleted) {}
