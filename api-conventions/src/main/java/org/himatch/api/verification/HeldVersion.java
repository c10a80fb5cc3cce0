package org.himatch.api.verification;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a resource that a service holds.
 *
 * @param id the resource's id
 * @param version its version
 * @param deleted whether it is gone as of this version; only the index remembers that
 */
@Schema(name = "HeldVersion")
public record HeldVersion(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "7") long version,
        @Schema(required = true) boolean deleted) {}
