package org.himatch.matching.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;

/** {@code /v1/matches/index/rebuild}. */
@Path("/v1/matches/index/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Index", description = "What the index holds")
class IndexResource {
    private final Rebuilds rebuilds;

    IndexResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GET
    @Operation(operationId = "getIndexRebuild", summary = "Where the last rebuild of the index stands")
    @APIResponse(
            responseCode = "200",
            description = "Of the replica that answers",
            content = @Content(schema = @Schema(implementation = RebuildStatus.class)))
    public RebuildStatus status() {
        return rebuilds.status();
    }

    @POST
    @Operation(
            operationId = "rebuildIndex",
            summary = "Build the index anew",
            description =
                    "In the background and from the topics, while the present index answers; the new one takes its"
                            + " place in one moment, whatever the topics hold. Of the replica that answers. One that is under way"
                            + " is not begun again.")
    @APIResponse(
            responseCode = "202",
            description = "It is asked for, or under way",
            content = @Content(schema = @Schema(implementation = RebuildStatus.class)))
    public Response rebuild() {
        return Response.accepted(rebuilds.request()).build();
    }
}
