package org.himatch.profile;

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

/** {@code /v1/candidates}. */
@Path("/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Candidates", description = "Profiles of people who look for work")
class CandidateResource {
    private final CandidateService candidates;
    private final Idempotency idempotency;

    CandidateResource(CandidateService candidates, Idempotency idempotency) {
        this.candidates = candidates;
        this.idempotency = idempotency;
    }

    /** Where a candidate is read. */
    static URI location(UUID id) {
        return URI.create("/v1/candidates/" + id);
    }

    @POST
    @Transactional // the candidate and its idempotency key are there together or not at all
    @Operation(operationId = "createCandidate", summary = "Add a candidate")
    @APIResponseSchema(value = CandidateResponse.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, CandidateRequest request) {
        return idempotency.once(idempotencyKey, "createCandidate", request, () -> {
            Candidate candidate = candidates.create(request);
            return new Created(
                    candidate.id(), candidate.version(), location(candidate.id()), CandidateResponse.from(candidate));
        });
    }

    @GET
    @Operation(operationId = "listCandidates", summary = "List candidates, oldest first")
    @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
    public Page<CandidateResponse> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("visible") @Nullable Boolean visible,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.checkedLimit(limit);
        return Page.of(
                candidates.list(new CandidateFilter(externalId, visible), Cursor.start(cursor), size + 1),
                size,
                Candidate::id,
                CandidateResponse::from);
    }

    @GET
    @Path("/{candidateId}")
    @Operation(operationId = "getCandidate", summary = "Read a candidate")
    @APIResponseSchema(CandidateResponse.class)
    public Response get(@PathParam("candidateId") UUID id) {
        return shown(candidates.get(id));
    }

    @PUT
    @Path("/{candidateId}")
    @Operation(operationId = "replaceCandidate", summary = "Replace a candidate")
    @APIResponseSchema(CandidateResponse.class)
    public Response replace(
            @PathParam("candidateId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CandidateRequest request) {
        return shown(candidates.replace(id, ifMatch, request));
    }

    @PATCH
    @Path("/{candidateId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchCandidate", summary = "Change some fields of a candidate")
    @APIResponseSchema(CandidateResponse.class)
    public Response patch(
            @PathParam("candidateId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = CandidateRequest.class)))
                    JsonNode patch) {
        return shown(candidates.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{candidateId}")
    @Operation(operationId = "deleteCandidate", summary = "Delete a candidate")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("candidateId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        candidates.delete(id, ifMatch);
    }

    private static Response shown(Candidate candidate) {
        return Response.ok(CandidateResponse.from(candidate))
                .header(HttpHeaders.ETAG, Preconditions.tag(candidate.version()))
                .build();
    }
}
