package org.himatch.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param id the employer's id
 * @param partner the tenant
 * @param version rises by one with every change
 * @param created when it was created
 * @param changed when it was last changed
 * @param externalId the partner's own id for it, unique within the partner
 * @param name the employer's name
 * @param website its address on the web
 * @param logo where its logo is
 */
public record Employer(
        UUID id,
        String partner,
        long version,
        Instant created,
        Instant changed,
        @Nullable String externalId,
        String name,
        @Nullable String website,
        @Nullable String logo) {

    Employer changedTo(EmployerRequest request, Instant now) {
        return new Employer(
                id,
                partner,
                version + 1,
                created,
                now,
                request.externalId(),
                request.name(),
                request.website(),
                request.logo());
    }
}
