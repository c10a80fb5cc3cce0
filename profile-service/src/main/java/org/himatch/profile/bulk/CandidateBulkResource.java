package org.himatch.profile.bulk;

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
import org.himatch.profile.CandidateBulk;

/** {@code /v1/candidates/bulk} and {@code /v1/candidates/export}. */
@Path("/v1/candidates")
@RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Candidates")
class CandidateBulkResource {
    private final CandidateBulk candidates;
    private final BulkImport bulkImport;
    private final BulkExport bulkExport;
    private final CsvTable table;
    private final Caller caller;

    CandidateBulkResource(
            CandidateBulk candidates, BulkImport bulkImport, BulkExport bulkExport, CsvTable table, Caller caller) {
        this.candidates = candidates;
        this.bulkImport = bulkImport;
        this.bulkExport = bulkExport;
        this.table = table;
        this.caller = caller;
    }

    @POST
    @Path("/bulk")
    @Consumes({BulkMedia.NDJSON, BulkMedia.CSV})
    @Produces(BulkMedia.NDJSON)
    @Operation(operationId = "importCandidates", summary = "Add or replace candidates in bulk", description = """
                    A body of any length, one record a line (NDJSON: as it is posted alone, and standing for the whole) or a row \
                    (CSV with a header). The answer has a result for each record, written after its commit while the rest is \
                    still read, and the sum as the last line. A record that fails stops no other. A record with a known \
                    externalId changes what is there, or nothing if it says the same; one without is always created. So a \
                    file can be sent again. Of an exported record, id, version, created, changed are read over; any other unknown field \
                    fails, any other unknown column refuses the file. A CSV file carries every field; it leaves alone what it has \
                    no column for, and an empty cell clears.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(ref = "CandidateRequest")),
                @Content(mediaType = BulkMedia.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "A result for each record, and the sum as the last line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public StreamingOutput take(@Context HttpHeaders headers, InputStream body) throws IOException {
        return bulkImport.answer(
                body, headers.getMediaType(), new CandidateTarget(candidates, caller.partner(), table));
    }

    @GET
    @Path("/export")
    @Produces({BulkMedia.NDJSON, BulkMedia.CSV})
    @Operation(operationId = "exportCandidates", summary = "Give out all candidates, oldest first", description = """
                    Everything that is stored, streamed in the order of ids. What is there all the while is in it once, in the state \
                    in which it was read. Texts of a CSV that begin like a formula have an apostrophe in front, which an import \
                    takes off. If it fails midway, the connection is cut.""")
    @APIResponse(
            responseCode = "200",
            description = "All candidates of the partner, one a line or row",
            content = {
                @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(ref = "Candidate")),
                @Content(mediaType = BulkMedia.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@Context Request request) {
        String partner = caller.partner();
        BulkExport.Batches batches = (after, count) -> candidates.list(partner, after, count);
        return bulkExport.answer(request, batches, table);
    }
}
