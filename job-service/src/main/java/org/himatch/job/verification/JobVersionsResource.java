package org.himatch.job.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Caller;
import org.himatch.api.Role;
import org.himatch.api.bulk.BulkExport;
import org.himatch.api.bulk.BulkMedia;
import org.himatch.api.verification.HeldVersion;
import org.himatch.api.verification.Republication;
import org.himatch.api.verification.Republished;
import org.himatch.job.JobVersions;

/** {@code /v1/jobs/versions} and {@code /v1/jobs/republications}. */
@Path("/v1/jobs")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobVersionsResource {
    private final JobVersions jobs;
    private final BulkExport export;
    private final Caller caller;

    JobVersionsResource(JobVersions jobs, BulkExport export, Caller caller) {
        this.jobs = jobs;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("/versions")
    @Produces(BulkMedia.NDJSON)
    @Operation(
            operationId = "listJobVersions",
            summary = "The version of every posting, to be compared with the index",
            description = "Streamed in the order of ids. If it fails midway, the connection is cut.")
    @APIResponse(
            responseCode = "200",
            description = "All postings of the partner, one a line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = HeldVersion.class)))
    public StreamingOutput list() {
        String partner = caller.partner();
        return export.lines((after, count) -> jobs.list(partner, after, count));
    }

    @POST
    @Path("/republications")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "republishJobs", summary = "Publish postings again as they are", description = """
                    For what the index lacks or has otherwise. A posting whose version the index has already, or a newer one, \
                    gets a version beyond it; one that is not here is published as gone.""")
    @APIResponseSchema(Republished.class)
    public Republished republish(Republication republication) {
        return jobs.republish(caller.partner(), republication);
    }
}
