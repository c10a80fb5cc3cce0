package org.himatch.job.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Caller;
import org.himatch.api.Role;
import org.himatch.api.bulk.BulkExport;
import org.himatch.api.bulk.BulkImport;
import org.himatch.api.bulk.BulkLine;
import org.himatch.api.bulk.BulkMedia;
import org.himatch.api.bulk.CsvTable;
import org.himatch.job.JobBulk;
import org.himatch.job.Mover;

/** {@code /v1/jobs/bulk} and {@code /v1/jobs/export}. */
@Path("/v1/jobs")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobBulkResource {
    private final JobBulk jobs;
    private final BulkImport bulkImport;
    private final BulkExport bulkExport;
    private final CsvTable table;
    private final Caller caller;

    JobBulkResource(JobBulk jobs, BulkImport bulkImport, BulkExport bulkExport, CsvTable table, Caller caller) {
        this.jobs = jobs;
        this.bulkImport = bulkImport;
        this.bulkExport = bulkExport;
        this.table = table;
        this.caller = caller;
    }

    @POST
    @Path("/bulk")
    @Consumes({BulkMedia.NDJSON, BulkMedia.CSV})
    @Produces(BulkMedia.NDJSON)
    @Operation(operationId = "importJobs", summary = "Add or replace postings in bulk", description = """
                    A body of any length, one record a line (NDJSON: as it is posted alone, and standing for the whole) or a row \
                    (CSV with a header). The answer has a result for each record, written after its commit while the rest is \
                    still read, and the sum as the last line. A record that fails stops no other. A record with a known \
                    employerId and requisitionId changes what is there, or nothing if it says the same; one without is always created. So a \
                    file can be sent again. Of an exported record, id, version, created, changed, opened are read over; any other unknown field \
                    fails, any other unknown column refuses the file. A CSV file carries every field; it leaves alone what it has \
                    no column for, and an empty cell clears. A token that is bound to one employer takes that employer's only, and need not name it.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(ref = "JobRequest")),
                @Content(mediaType = BulkMedia.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "A result for each record, and the sum as the last line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public StreamingOutput take(@Context HttpHeaders headers, InputStream body) throws IOException {
        return bulkImport.answer(
                body,
                headers.getMediaType(),
                new JobTarget(jobs, caller.partner(), caller.onlyEmployer().orElse(null), Mover.of(caller), table));
    }

    @GET
    @Path("/export")
    @Produces({BulkMedia.NDJSON, BulkMedia.CSV})
    @Operation(operationId = "exportJobs", summary = "Give out all postings, oldest first", description = """
                    Everything that is stored, streamed in the order of ids. What is there all the while is in it once, in the state \
                    in which it was read. Texts of a CSV that begin like a formula have an apostrophe in front, which an import \
                    takes off. If it fails midway, the connection is cut.""")
    @APIResponse(
            responseCode = "200",
            description =
                    "All postings of the partner, or of the employer that the token is bound to, one a line or row",
            content = {
                @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(ref = "Job")),
                @Content(mediaType = BulkMedia.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@Context Request request) {
        String partner = caller.partner();
        UUID only = caller.onlyEmployer().orElse(null);
        BulkExport.Batches batches = (after, count) -> jobs.list(partner, only, after, count);
        return bulkExport.answer(request, batches, table);
    }
}
