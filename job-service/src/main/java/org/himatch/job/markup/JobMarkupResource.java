package org.himatch.job.markup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;
import org.himatch.catalogue.Catalogue;
import org.himatch.job.AdvertisedJobs;

/** {@code /v1/jobs/{jobId}/markup}. */
@Path("/v1/jobs/{jobId}/markup")
@RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobMarkupResource {
    private static final MediaType LD_JSON = MediaType.valueOf(LdJson.MEDIA_TYPE);

    private final AdvertisedJobs jobs;
    private final JobPostingMarkup markup;

    JobMarkupResource(AdvertisedJobs jobs, Catalogue catalogue) {
        this.jobs = jobs;
        markup = new JobPostingMarkup(catalogue);
    }

    @GET
    @Produces({LdJson.MEDIA_TYPE, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getJobMarkup",
            summary = "Read an open posting as schema.org's JobPosting, by itself or as a script for a page")
    @APIResponse(
            responseCode = "200",
            description = "The JobPosting, or the script element that holds it",
            content = {
                @Content(mediaType = LdJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description = "It is not open, or lacks what job boards require; missing names each")
    public Response get(@PathParam("jobId") UUID id, @Context Request request) {
        var job = jobs.get(id);
        Publishable.check(job);
        String json = LdJson.write(markup.of(job));
        Variant wanted = request.selectVariant(
                Variant.mediaTypes(LD_JSON, MediaType.TEXT_HTML_TYPE).build());
        boolean asPage = wanted != null && wanted.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return Response.ok(asPage ? "<script type=\"" + LdJson.MEDIA_TYPE + "\">\n" + json + "\n</script>\n" : json)
                .type(asPage ? MediaType.TEXT_HTML + ";charset=UTF-8" : LdJson.MEDIA_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
