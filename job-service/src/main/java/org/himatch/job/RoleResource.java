package org.himatch.job;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.ProblemType;
import org.himatch.catalogue.Catalogue;

/** {@code /v1/roles}: the catalogue's role templates, open to everyone. */
@Path("/v1/roles")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roles", description = "Templates of the field's roles, to start a posting from")
class RoleResource {
    private final Catalogue catalogue;

    RoleResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Every role template.
     *
     * @param catalogueVersion the catalogue that they are from
     * @param items the templates in the catalogue's order
     */
    @Schema(name = "Roles")
    record Roles(String catalogueVersion, List<RoleResponse> items) {}

    @GET
    @SecurityRequirements
    @Operation(operationId = "listRoles", summary = "List the role templates")
    public Roles list() {
        return new Roles(
                catalogue.version(),
                catalogue.roles().stream().map(RoleResponse::from).toList());
    }

    @GET
    @Path("/{roleId}")
    @SecurityRequirements
    @Operation(operationId = "getRole", summary = "Read a role template")
    public RoleResponse get(@PathParam("roleId") String id) {
        return catalogue
                .role(id)
                .map(RoleResponse::from)
                .orElseThrow(() -> ProblemType.NOT_FOUND.problem("There is no role '" + id + "'"));
    }

    @GET
    @Path("/{roleId}/posting")
    @SecurityRequirements
    @Operation(operationId = "draftJobFromRole", summary = "Start a posting from a role template; nothing is stored")
    public JobDraft posting(@PathParam("roleId") String id) {
        return JobDraft.from(get(id));
    }
}
