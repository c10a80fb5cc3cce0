package org.himatch.matching.batches;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;
import org.himatch.api.bulk.BulkMedia;

/** {@code /v1/matches/rankings/batch}: the rankings of many postings at once. */
@Path("/v1/matches/rankings/batch")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Matches", description = "Rankings in both directions, explained")
class BatchResource {

    private static final String EXAMPLE = """
            {"jobs": ["0197f0c2-7a10-7c00-8000-000000000001", "0197f0c2-7a10-7c00-8000-000000000002"],
             "filters": {"minimumScore": 50},
             "limit": 5}
            """;

    private final BatchService batches;

    BatchResource(BatchService batches) {
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(BulkMedia.NDJSON)
    @Operation(
            operationId = "rankManyJobs",
            summary = "The candidates for many postings, streamed",
            description =
                    "For up to 1000 postings, or all open ones of an employer, the first candidates: one line for each"
                            + " posting, in the order asked, and the sum as the last line. Without that line the answer is not"
                            + " complete. A posting that cannot be ranked, or is not this caller's, has a problem in its line and"
                            + " stops no other. What is wrong with the request as a whole is 400 before anything is ranked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchRequest.class),
                            examples = @ExampleObject(name = "two postings", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "A result for each posting, and the sum as the last line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = BatchLine.class)))
    public StreamingOutput rankManyJobs(BatchRequest request) {
        return batches.answer(request);
    }
}
