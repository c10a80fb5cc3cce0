package org.himatch.matching.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Caller;
import org.himatch.api.Role;
import org.himatch.api.bulk.BulkExport;
import org.himatch.api.bulk.BulkMedia;
import org.himatch.api.verification.HeldVersion;
import org.himatch.events.Topic;

/** {@code /v1/matches/candidates/versions} and {@code /v1/matches/jobs/versions}. */
@Path("/v1/matches")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Index", description = "What the index holds")
class IndexVersionsResource {
    private static final String DESCRIPTION =
            "Of this replica, in no order, and with the deletions that it remembers. Changes while it is streamed may be in it or"
                    + " not. If it fails midway, the connection is cut.";

    private final IndexVersions index;
    private final BulkExport export;
    private final Caller caller;

    IndexVersionsResource(IndexVersions index, BulkExport export, Caller caller) {
        this.index = index;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("/candidates/versions")
    @Produces(BulkMedia.NDJSON)
    @Operation(
            operationId = "listIndexedCandidateVersions",
            summary = "The version of every candidate in the index",
            description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All candidates of the partner, one a line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = HeldVersion.class)))
    public StreamingOutput candidates() {
        return versions(Topic.CANDIDATES);
    }

    @GET
    @Path("/jobs/versions")
    @Produces(BulkMedia.NDJSON)
    @Operation(
            operationId = "listIndexedJobVersions",
            summary = "The version of every posting in the index",
            description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All postings of the partner, one a line",
            content = @Content(mediaType = BulkMedia.NDJSON, schema = @Schema(implementation = HeldVersion.class)))
    public StreamingOutput jobs() {
        return versions(Topic.JOBS);
    }

    private StreamingOutput versions(Topic topic) {
        return export.lines(index.of(caller.partner(), topic));
    }
}
