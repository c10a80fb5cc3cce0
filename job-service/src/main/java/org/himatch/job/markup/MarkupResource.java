package org.himatch.job.markup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.InvalidInput;
import org.himatch.api.Role;
import org.himatch.job.suggestions.Suggester;
import org.jspecify.annotations.Nullable;

/** {@code /v1/jobs/markup}. */
@Path("/v1/jobs/markup")
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class MarkupResource {
    private final MarkupReader reader;

    MarkupResource(Suggester suggester) {
        reader = new MarkupReader(suggester);
    }

    @POST
    @Consumes({LdJson.MEDIA_TYPE, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "draftJobsFromMarkup",
            summary = "Read the JobPostings of JSON-LD, or of a page that has it, as drafts; nothing is stored")
    public MarkupResponse read(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = LdJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body,
            @Context HttpHeaders headers)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        MediaType type = headers.getMediaType();
        return type.isCompatible(MediaType.TEXT_HTML_TYPE)
                ? reader.readPage(bytes, charset(type))
                : reader.readJson(bytes);
    }

    private static @Nullable String charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw InvalidInput.parameter(HttpHeaders.CONTENT_TYPE, "names a charset that is not known");
        }
    }
}
