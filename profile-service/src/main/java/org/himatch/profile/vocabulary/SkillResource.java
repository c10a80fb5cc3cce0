package org.himatch.profile.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.InvalidInput;
import org.himatch.api.Page;
import org.himatch.api.ProblemType;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.SkillFamily;
import org.himatch.catalogue.SkillMatch;

/** {@code /v1/skills}: the catalogue's skills, open to everyone. */
@Path("/v1/skills")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Skills", description = "The field's skills, to choose from")
class SkillResource {
    /** Room for the whole catalogue, so that a form can load it once. */
    private static final int MAX_LIMIT = 1000;

    private static final int LONGEST_QUERY = 100;

    private final Catalogue catalogue;

    SkillResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Skills that a search found.
     *
     * @param catalogueVersion the catalogue that they are from
     * @param items the skills, best first
     */
    @Schema(name = "Skills")
    record Skills(String catalogueVersion, List<FoundSkill> items) {}

    /**
     * A skill that a search found.
     *
     * @param skill the skill
     * @param matched which of its names the typed text met
     */
    @Schema(name = "FoundSkill")
    record FoundSkill(@JsonUnwrapped SkillResponse skill, String matched) {

        static FoundSkill from(SkillMatch match) {
            return new FoundSkill(SkillResponse.from(match.skill()), match.matched());
        }
    }

    @GET
    @SecurityRequirements
    @Operation(operationId = "searchSkills", summary = "Find skills for what somebody is typing, best first")
    public Skills search(
            @QueryParam("query")
                    @DefaultValue("")
                    @Parameter(description = "What has been typed; all skills when left out")
                    String query,
            @QueryParam("family") @Parameter(description = "Only skills of this family; may be repeated")
                    List<String> families,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Parameter(description = "1 to 1000") int limit) {
        if (query.length() > LONGEST_QUERY) {
            throw InvalidInput.parameter("query", "must not be longer than " + LONGEST_QUERY + " characters");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return new Skills(
                catalogue.version(),
                catalogue.searchSkills(query, families(families), limit).stream()
                        .map(FoundSkill::from)
                        .toList());
    }

    @GET
    @Path("/{skillId}")
    @SecurityRequirements
    @Operation(operationId = "getSkill", summary = "Read a skill, with its relations to others")
    public SkillDetail get(@PathParam("skillId") String id) {
        return catalogue
                .skill(id)
                .map(skill -> SkillDetail.of(skill, catalogue))
                .orElseThrow(() -> ProblemType.NOT_FOUND.problem("There is no skill '" + id + "'"));
    }

    private Set<SkillFamily> families(List<String> slugs) {
        Set<SkillFamily> families = EnumSet.noneOf(SkillFamily.class);
        for (String slug : slugs) {
            families.add(SkillFamily.ofSlug(slug)
                    .orElseThrow(() -> InvalidInput.parameter(
                            "family",
                            "must be one of "
                                    + catalogue.families().stream()
                                            .map(SkillFamily::slug)
                                            .collect(Collectors.joining(", ")))));
        }
        return families;
    }
}
