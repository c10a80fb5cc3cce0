package org.himatch.profile.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credential about which its holder should hear.
 *
 * @param candidateId the candidate who holds it
 * @param externalId the partner's own id for the candidate
 * @param credential how it stands
 */
@Schema(name = "ExpiringCredential")
record ExpiringCredential(
        UUID candidateId,
        @Nullable String externalId,
        @JsonUnwrapped TrackedCredential credential) {}
