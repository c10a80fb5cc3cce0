package org.himatch.profile.resumes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;
import org.himatch.profile.jsonresume.JsonResume;
import org.jspecify.annotations.Nullable;

/** {@code /v1/resumes}: reads a résumé and keeps nothing of it. */
@Path("/v1/resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Résumés", description = "Files to drafts of candidates")
class ResumeResource {
    private final ResumeService resumes;
    private final DocumentService documents;

    ResumeResource(ResumeService resumes, DocumentService documents) {
        this.resumes = resumes;
        this.documents = documents;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "readResume",
            summary = "Read a résumé into the draft of a candidate",
            description = "Nothing is stored. The draft's candidate can be sent to POST /v1/candidates as it is.")
    @RequestBody(
            required = true,
            description = "The file itself, with its media type; application/octet-stream lets the service find out.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = JsonResume.class)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/msword",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.oasis.opendocument.text",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/rtf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ResumeDraft.class, responseCode = "200")
    @APIResponse(
            responseCode = "422",
            description = "The file is protected, damaged, without text or too costly to read")
    public ResumeDraft read(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String mediaType,
            InputStream file)
            throws IOException {
        return resumes.read(mediaType == null ? MediaType.APPLICATION_OCTET_STREAM : mediaType, file);
    }

    /** Described together with {@link #read}: in OpenAPI, they are one operation. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ResumeDraft readDocument(InputStream document) throws IOException {
        return documents.read(document);
    }
}
