package org.himatch.job.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;

/** {@code /v1/jobs/search}. */
@Path("/v1/jobs/search")
@RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Job search", description = "Finding postings by words, filters and distance")
class SearchResource {
    private final SearchService search;
    private final SuggestionService suggestions;

    SearchResource(SearchService search, SuggestionService suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    @GET
    @Operation(
            operationId = "searchJobs",
            summary = "Search postings; a job seeker finds the open ones",
            description =
                    "Filters narrow together; of a repeated one, one value suffices, but each skill and credential"
                            + " must be asked for. A posting that does not say what a filter is about is not found by it.")
    public SearchAnswer search(@BeanParam SearchParameters parameters) {
        return search.search(search.read(parameters));
    }

    @GET
    @Path("/suggestions")
    @Operation(
            operationId = "suggestJobSearches",
            summary = "Complete what is being typed, from the postings that the caller can find")
    public Suggestions suggest(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = "What has been typed so far, up to 100 characters",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
                            example = "inp")
                    List<String> q) {
        return suggestions.suggest(q);
    }
}
