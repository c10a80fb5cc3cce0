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
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/** {@code /v1/jobs}. */
@Path("/v1/jobs")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs", description = "Postings, with what they ask for")
class JobResource {
    private final JobService jobs;
    private final Idempotency idempotency;

    JobResource(JobService jobs, Idempotency idempotency) {
        this.jobs = jobs;
        this.idempotency = idempotency;
    }

    /** Where a posting is read. */
    static URI location(UUID id) {
        return URI.create("/v1/jobs/" + id);
    }

    @POST
    @Transactional // the posting and its idempotency key are there together or not at all
    @Operation(operationId = "createJob", summary = "Add a posting")
    @APIResponseSchema(value = JobResponse.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, JobRequest request) {
        return idempotency.once(idempotencyKey, "createJob", request, () -> {
            Job job = jobs.add(request);
            return new Created(job.id(), job.version(), location(job.id()), JobResponse.from(job));
        });
    }

    @GET
    @Operation(operationId = "listJobs", summary = "List postings, oldest first; a job seeker sees the open ones")
    @RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    public Page<JobResponse> list(
            @QueryParam("employerId") @Nullable UUID employerId,
            @QueryParam("requisitionId") @Nullable String requisitionId,
            @QueryParam("status") @Nullable JobStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.checkedLimit(limit);
        return Page.of(
                jobs.list(new JobFilter(employerId, requisitionId, status), Cursor.start(cursor), size + 1),
                size,
                Job::id,
                JobResponse::from);
    }

    @GET
    @Path("/{jobId}")
    @Operation(operationId = "getJob", summary = "Read a posting; a job seeker sees an open one")
    @RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    @APIResponseSchema(JobResponse.class)
    public Response get(@PathParam("jobId") UUID id) {
        return shown(jobs.get(id));
    }

    @PUT
    @Path("/{jobId}")
    @Operation(operationId = "replaceJob", summary = "Replace a posting")
    @APIResponseSchema(JobResponse.class)
    public Response replace(
            @PathParam("jobId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JobRequest request) {
        return shown(jobs.replace(id, ifMatch, request));
    }

    @PATCH
    @Path("/{jobId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchJob", summary = "Change some fields of a posting")
    @APIResponseSchema(JobResponse.class)
    public Response patch(
            @PathParam("jobId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = JobRequest.class))) JsonNode patch) {
        return shown(jobs.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{jobId}")
    @Operation(operationId = "deleteJob", summary = "Delete a posting")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("jobId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        jobs.delete(id, ifMatch);
    }

    private static Response shown(Job job) {
        return Response.ok(JobResponse.from(job))
                .header(HttpHeaders.ETAG, Preconditions.tag(job.version()))
                .build();
    }
}
