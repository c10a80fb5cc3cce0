package org.himatch.job.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Created;
import org.himatch.api.Idempotency;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Page;
import org.himatch.api.Preconditions;
import org.himatch.api.Role;
import org.himatch.api.Violation;
import org.himatch.job.Job;
import org.himatch.job.JobResponse;
import org.himatch.job.JobService;
import org.jspecify.annotations.Nullable;

/** {@code /v1/jobs/{jobId}/moves} and {@code /v1/jobs/{jobId}/copy}. */
@Path("/v1/jobs")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class LifecycleResource {
    private final JobService jobs;
    private final InputCheck inputCheck;
    private final Idempotency idempotency;

    LifecycleResource(JobService jobs, InputCheck inputCheck, Idempotency idempotency) {
        this.jobs = jobs;
        this.inputCheck = inputCheck;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{jobId}/moves")
    @Operation(operationId = "moveJob", summary = "Move a posting to another status")
    @APIResponseSchema(JobResponse.class)
    public Response move(
            @PathParam("jobId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MoveRequest request) {
        check(request);
        Job job = jobs.move(id, ifMatch, request.to());
        return Response.ok(JobResponse.from(job))
                .header(HttpHeaders.ETAG, Preconditions.tag(job.version()))
                .build();
    }

    @GET
    @Path("/{jobId}/moves")
    @Operation(operationId = "listMoves", summary = "Read where a posting can be moved, and its moves, oldest first")
    public MovesResponse moves(
            @PathParam("jobId") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.checkedLimit(limit);
        return MovesResponse.of(jobs.history(id, MovesResponse.after(cursor), size + 1), size);
    }

    @POST
    @Path("/{jobId}/copy")
    @Transactional // the copy and its idempotency key are there together or not at all
    @Operation(operationId = "copyJob", summary = "Make a draft of the same content")
    @APIResponseSchema(value = JobResponse.class, responseCode = "201")
    public Response copy(
            @PathParam("jobId") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable CopyRequest request) {
        CopyRequest changes = Objects.requireNonNullElse(request, CopyRequest.OF_EVERYTHING);
        check(changes);
        return idempotency.once(idempotencyKey, "copyJob " + id, changes, () -> {
            Job copy = jobs.copy(id, changes.requisitionId(), changes.title(), changes.validThrough());
            return new Created(copy.id(), copy.version(), URI.create("/v1/jobs/" + copy.id()), JobResponse.from(copy));
        });
    }

    private void check(Object body) {
        List<Violation> violations = inputCheck.violationsOf(body);
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }
}
