package org.himatch.matching.similar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** {@code /v1/matches}: who and what is alike. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Market", description = "Facts about a whole market, from the postings and profiles of the moment")
class SimilarResource {
    private static final String CANDIDATES = """
            {"items": [
               {"candidateId": "0197f0c2-7a10-7c00-8000-000000000002", "candidateVersion": 4, "likeness": 41.32,
                "covered": 62.06, "covers": 66.58,
                "shared": [{"skill": "ms-drg", "level": 4, "by": "apr-drg", "byLevel": 5, "match": "RELATED",
                            "share": 60.00}],
                "missing": [{"skill": "code-auditing", "level": 5}],
                "more": [{"skill": "people-supervision", "level": 3}]}],
             "total": 118, "asOf": "2027-03-01", "versions": {"candidate": 1, "catalogue": "2026.11.0"}}
            """;
    private static final String JOBS = """
            {"items": [
               {"jobId": "0197f0c2-7a10-7c00-8000-000000000001", "jobVersion": 3, "likeness": 73.96,
                "covered": 86.00, "covers": 86.00,
                "shared": [{"skill": "icd-10-pcs", "level": 4, "by": "icd-10-pcs", "byLevel": 4, "match": "EXACT",
                            "share": 100.00}],
                "missing": [{"skill": "ms-drg", "level": 5}],
                "more": []}],
             "total": 12, "versions": {"job": 7, "catalogue": "2026.11.0"}}
            """;

    private final SimilarService similar;
    private final RankingParameterReader parameters;

    SimilarResource(SimilarService similar, RankingParameterReader parameters) {
        this.similar = similar;
        this.parameters = parameters;
    }

    @GET
    @Path("/candidates/{candidateId}/similar")
    @Operation(
            operationId = "findSimilarCandidates",
            summary = "The candidates most like a candidate, by skills",
            description =
                    "Visible candidates of the same partner. The likeness is how much of the one's skills the other"
                            + " has, times how much of the other's skills the one has; the same from either side. Ids and skills,"
                            + " never who they are. An employer may compare with visible candidates only. A candidate without"
                            + " skills is like nobody.")
    @APIResponse(
            responseCode = "200",
            description = "The likest first",
            content =
                    @Content(
                            schema = @Schema(implementation = SimilarCandidates.class),
                            examples = @ExampleObject(name = "coders", value = CANDIDATES)))
    public SimilarCandidates findSimilarCandidates(
            @PathParam("candidateId") UUID candidateId,
            @BeanParam PairParameters pair,
            @BeanParam SimilarCandidateParameters query) {
        ParameterReader reader = new ParameterReader();
        PairQuery moment = parameters.dayAndVersions(pair, candidateId, reader);
        int limit = limit(reader, query.limit);
        reader.finish();
        return similar.candidates(candidateId, moment, limit);
    }

    @GET
    @Path("/jobs/{jobId}/similar")
    @RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "findSimilarJobs",
            summary = "The open postings most like a posting, by skills",
            description = "The likeness is how much of what the one asks the other asks too, times the other way round;"
                    + " the same from either side. Candidates may compare with open postings, an employer with its own"
                    + " ones too, whatever their status.")
    @APIResponse(
            responseCode = "200",
            description = "The likest first",
            content =
                    @Content(
                            schema = @Schema(implementation = SimilarJobs.class),
                            examples = @ExampleObject(name = "coding postings", value = JOBS)))
    @APIResponse(responseCode = "422", description = "The posting asks for no skill yet")
    public SimilarJobs findSimilarJobs(@PathParam("jobId") UUID jobId, @BeanParam SimilarJobParameters query) {
        ParameterReader reader = new ParameterReader();
        SimilarJobsQuery checked = new SimilarJobsQuery(
                RankingParameterReader.atLeast(reader, query.atLeast, jobId), limit(reader, query.limit));
        reader.finish();
        return similar.jobs(jobId, checked);
    }

    private static int limit(ParameterReader reader, List<String> limit) {
        return reader.one("limit", limit, RankingParameterReader::limit).orElse(Integer.valueOf(Page.DEFAULT_LIMIT));
    }
}
