package org.himatch.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Created;
import org.himatch.api.Cursor;
import org.himatch.api.Idempotency;
import org.himatch.api.MergePatch;
import org.himatch.api.Page;
import org.himatch.api.Preconditions;
import org.himatch.api.Role;
import org.jspecify.annotations.Nullable;

/** {@code /v1/employers}. */
@Path("/v1/employers")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Employers", description = "Organisations that post roles")
class EmployerResource {
    private final EmployerService employers;
    private final Idempotency idempotency;

    EmployerResource(EmployerService employers, Idempotency idempotency) {
        this.employers = employers;
        this.idempotency = idempotency;
    }

    /** Where an employer is read. */
    static URI location(UUID id) {
        return URI.create("/v1/employers/" + id);
    }

    @POST
    @Transactional // the employer and its idempotency key are there together or not at all
    @Operation(operationId = "createEmployer", summary = "Add an employer")
    @APIResponseSchema(value = EmployerResponse.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, EmployerRequest request) {
        return idempotency.once(idempotencyKey, "createEmployer", request, () -> {
            Employer employer = employers.create(request);
            return new Created(
                    employer.id(), employer.version(), location(employer.id()), EmployerResponse.from(employer));
        });
    }

    @GET
    @Operation(operationId = "listEmployers", summary = "List employers, oldest first")
    public Page<EmployerResponse> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.checkedLimit(limit);
        return Page.of(
                employers.list(externalId, Cursor.start(cursor), size + 1), size, Employer::id, EmployerResponse::from);
    }

    @GET
    @Path("/{employerId}")
    @Operation(operationId = "getEmployer", summary = "Read an employer")
    @APIResponseSchema(EmployerResponse.class)
    public Response get(@PathParam("employerId") UUID id) {
        return shown(employers.get(id));
    }

    @PUT
    @Path("/{employerId}")
    @Operation(operationId = "replaceEmployer", summary = "Replace an employer")
    @APIResponseSchema(EmployerResponse.class)
    public Response replace(
            @PathParam("employerId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EmployerRequest request) {
        return shown(employers.replace(id, ifMatch, request));
    }

    @PATCH
    @Path("/{employerId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchEmployer", summary = "Change some fields of an employer")
    @APIResponseSchema(EmployerResponse.class)
    public Response patch(
            @PathParam("employerId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EmployerRequest.class))) JsonNode patch) {
        return shown(employers.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{employerId}")
    @Operation(operationId = "deleteEmployer", summary = "Delete an employer that has no postings")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("employerId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        employers.delete(id, ifMatch);
    }

    private static Response shown(Employer employer) {
        return Response.ok(EmployerResponse.from(employer))
                .header(HttpHeaders.ETAG, Preconditions.tag(employer.version()))
                .build();
    }
}
