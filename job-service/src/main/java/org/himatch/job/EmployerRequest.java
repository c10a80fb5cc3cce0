package org.himatch.job;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employer as a caller writes it.
 *
 * @param externalId the partner's own id for it, unique within the partner
 * @param name the employer's name
 * @param website its address on the web
 * @param logo where its logo is
 */
@Schema(name = "EmployerRequest")
record EmployerRequest(
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "acme-health")
        String externalId,

        @NotBlank @Size(max = 200) @Schema(examples = "Acme Health")
        String name,

        @Nullable @WebAddress @Schema(examples = "https://www.example.org")
        String website,

        @Nullable @WebAddress @Schema(examples = "https://www.example.org/logo.png")
        String logo) {

    static EmployerRequest from(Employer employer) {
        return new EmployerRequest(employer.externalId(), employer.name(), employer.website(), employer.logo());
    }
}
