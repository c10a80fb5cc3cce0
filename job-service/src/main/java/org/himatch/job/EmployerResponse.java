package org.himatch.job;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employer as a caller reads it.
 *
 * @param id the employer's id
 * @param version rises by one with every change; also the entity tag
 * @param externalId the partner's own id for it
 * @param name the employer's name
 * @param website its address on the web
 * @param logo where its logo is
 * @param created when it was created
 * @param changed when it was last changed
 */
@Schema(name = "Employer")
record EmployerResponse(
        UUID id,
        long version,
        @Nullable String externalId,
        String name,
        @Nullable String website,
        @Nullable String logo,
        Instant created,
        Instant changed) {

    static EmployerResponse from(Employer employer) {
        return new EmployerResponse(
                employer.id(),
                employer.version(),
                employer.externalId(),
                employer.name(),
                employer.website(),
                employer.logo(),
                employer.created(),
                employer.changed());
    }
}
