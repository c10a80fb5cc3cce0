package org.himatch.matching.advice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Page;
import org.himatch.api.ParameterReader;
import org.himatch.api.Role;
import org.himatch.matching.rankings.PairParameters;
import org.himatch.matching.rankings.PairQuery;
import org.himatch.matching.rankings.RankingParameterReader;

/** {@code /v1/matches}: what a candidate could learn or earn. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Market", description = "Facts about a whole market, from the postings and profiles of the moment")
class AdviceResource {
    private static final String EXAMPLE = """
            {"postings": 6, "suitable": 6, "postingsWithinReach": 1,
             "steps": [
               {"kind": "SKILL", "skill": "ms-drg", "label": "MS-DRG at level 3", "from": 0, "to": 3,
                "postingsGained": 2, "raised": 2, "points": 8400, "mean": 28.00, "evidences": [], "supersedes": [],
                "rungs": [{"to": 3, "postingsGained": 2, "raised": 2, "points": 8400, "mean": 28.00}],
                "examples": [{"jobId": "0197f0c2-7a10-7c00-8000-000000000001", "jobVersion": 3,
                              "scoreBefore": 44.44, "scoreAfter": 77.77, "newlyWithinReach": true}]}],
             "asOf": "2027-03-01", "versions": {"candidate": 1, "catalogue": "2026.11.0"}}
            """;

    private final AdviceService advice;
    private final RankingParameterReader parameters;

    AdviceResource(AdviceService advice, RankingParameterReader parameters) {
        this.advice = advice;
        this.parameters = parameters;
    }

    @GET
    @Path("/candidates/{candidateId}/advice")
    @Operation(
            operationId = "getAdvice",
            summary = "What a candidate could learn or earn, and what it would bring",
            description =
                    "Single steps: a skill one level up or to a level that postings ask or take as enough, a credential that they name"
                            + " with the skills that it evidences, a year more of experience. Each with the exact numbers that"
                            + " ranking again would show: postings newly within reach, and points gained in all that are within"
                            + " reach then. What brings most within reach is first, then what gains most points. What the profile"
                            + " only leaves out, and what is to be renewed, is told by completeness. A candidate reaches its own"
                            + " id only.")
    @APIResponse(
            responseCode = "200",
            description = "The steps, the most worthwhile first",
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateAdvice.class),
                            examples = @ExampleObject(name = "inpatient coder", value = EXAMPLE)))
    public CandidateAdvice getAdvice(
            @PathParam("candidateId") UUID candidateId,
            @BeanParam PairParameters pair,
            @BeanParam AdviceParameters query) {
        ParameterReader reader = new ParameterReader();
        PairQuery moment = parameters.dayAndVersions(pair, candidateId, reader);
        int limit = reader.one("limit", query.limit, RankingParameterReader::limit)
                .orElse(Integer.valueOf(Page.DEFAULT_LIMIT));
        reader.finish();
        return advice.of(candidateId, moment, limit);
    }
}
