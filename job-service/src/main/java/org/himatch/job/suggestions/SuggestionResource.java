package org.himatch.job.suggestions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Role;
import org.himatch.api.Violation;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;

/** {@code /v1/jobs/suggestions}. */
@Path("/v1/jobs/suggestions")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class SuggestionResource {
    private final Suggester suggester;
    private final Catalogue catalogue;
    private final InputCheck inputCheck;

    SuggestionResource(Suggester suggester, Catalogue catalogue, InputCheck inputCheck) {
        this.suggester = suggester;
        this.catalogue = catalogue;
        this.inputCheck = inputCheck;
    }

    @POST
    @Operation(
            operationId = "suggestCriteria",
            summary = "Read a posting's text: what it asks for, the nearest role, and a draft; nothing is stored")
    public SuggestionResponse suggest(SuggestionRequest request) {
        List<Violation> violations = inputCheck.violationsOf(request);
        RoleTemplate role =
                request.role() == null ? null : catalogue.role(request.role()).orElse(null);
        if (request.role() != null && role == null) {
            String known = catalogue.roles().stream().map(RoleTemplate::id).collect(Collectors.joining(", "));
            violations.add(Violation.at("/role", "unknown role; known: " + known));
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        return SuggestionResponse.from(suggester.read(request.text(), role));
    }
}
