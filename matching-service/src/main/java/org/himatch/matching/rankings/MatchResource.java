package org.himatch.matching.rankings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;

/** {@code /v1/matches}: who fits a posting, what fits a candidate, and why. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Matches", description = "Rankings in both directions, explained")
class MatchResource {
    private static final String EXAMPLE = """
            {"criteria": {
               "skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                          {"skill": "ms-drg", "importance": 4, "level": 5}],
               "credentials": [{"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5}],
               "experience": {"years": 3, "importance": 1}},
             "location": {"country": "US", "state": "OH", "remote": true},
             "filters": {"states": ["OH", "PA"], "skills": [{"skill": "icd-10-pcs", "level": 3}],
                         "payMaximum": {"amount": 38.00, "currency": "USD", "per": "HOUR"},
                         "employmentTypes": ["FULL_TIME"], "schedules": ["DAY", "FLEXIBLE"],
                         "availableBy": "2027-06-01", "experienceYearsAtLeast": 2, "minimumScore": 50},
             "facets": ["state", "skill", "score"],
             "include": ["criteria"]}
            """;

    private final CandidateRankingService candidateRankings;
    private final JobRankingService jobRankings;
    private final ExplanationService explanations;
    private final RankingParameterReader parameters;
    private final RankingRequestReader requests;

    MatchResource(
            CandidateRankingService candidateRankings,
            JobRankingService jobRankings,
            ExplanationService explanations,
            RankingParameterReader parameters,
            RankingRequestReader requests) {
        this.candidateRankings = candidateRankings;
        this.jobRankings = jobRankings;
        this.explanations = explanations;
        this.parameters = parameters;
        this.requests = requests;
    }

    @GET
    @Path("/jobs/{jobId}/candidates")
    @Operation(
            operationId = "rankCandidates",
            summary = "The candidates for a posting, best first",
            description = "Eligible candidates by score, then by how far they go beyond what is asked. Ids and reasons,"
                    + " never who they are. An employer reaches its own postings only. Filters narrow together; what a"
                    + " candidate has not said passes none.")
    @APIResponse(responseCode = "200", description = "A page of the ranking")
    @APIResponse(responseCode = "422", description = "The posting asks for no skill yet")
    public CandidateRanking rankCandidates(
            @PathParam("jobId") UUID jobId,
            @BeanParam RankingParameters ranking,
            @BeanParam CandidateFilterParameters filter) {
        return candidateRankings.rank(jobId, parameters.candidates(jobId, ranking, filter));
    }

    @GET
    @Path("/candidates/{candidateId}/jobs")
    @RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "rankJobs",
            summary = "The postings for a candidate, best first",
            description = "Open postings that the candidate is eligible for, by fit: how much of what is asked the"
                    + " candidate brings, times how much of what the candidate brings is used. A candidate reaches its"
                    + " own id only. Filters narrow together; what a posting does not say passes none. Without any skill, credential in force or experience the list is empty and"
                    + " unscored says why.")
    @APIResponse(responseCode = "200", description = "A page of the ranking")
    public JobRanking rankJobs(
            @PathParam("candidateId") UUID candidateId,
            @BeanParam RankingParameters ranking,
            @BeanParam JobFilterParameters filter) {
        return jobRankings.rank(candidateId, parameters.jobs(candidateId, ranking, filter));
    }

    @GET
    @Path("/jobs/{jobId}/candidates/{candidateId}")
    @RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "explainMatch",
            summary = "Why a candidate has a score for a posting",
            description = "Every criterion with its points, what earned them, and what would raise them. The points add"
                    + " up to the score. The place among the eligible, and for each thing missing what bringing it would"
                    + " make of score, eligibility and place; places are not shown to candidates, for they tell about the"
                    + " others. An employer sees visible candidates on its own postings, a candidate itself on"
                    + " open ones.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @APIResponse(responseCode = "422", description = "The posting asks for no skill yet")
    public MatchExplanation explainMatch(
            @PathParam("jobId") UUID jobId,
            @PathParam("candidateId") UUID candidateId,
            @BeanParam PairParameters pair) {
        return explanations.explain(jobId, candidateId, parameters.pair(pair));
    }

    @POST
    @Path("/rankings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rankByCriteria",
            summary = "The candidates for criteria without a posting, best first",
            description = "What a posting with these criteria would see. Nothing is stored. The same criteria give the"
                    + " same order.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RankingRequest.class),
                            examples = @ExampleObject(name = "inpatient coder", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "A page of the ranking")
    @APIResponse(responseCode = "422", description = "The criteria ask for no skill")
    public CandidateRanking rankByCriteria(RankingRequest request) {
        RankingRequestReader.Read read = requests.read(request);
        return candidateRankings.rank(read.job(), read.query());
    }
}
