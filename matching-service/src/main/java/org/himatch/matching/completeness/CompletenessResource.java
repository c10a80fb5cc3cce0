package org.himatch.matching.completeness;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;
import org.himatch.matching.rankings.PairParameters;
import org.himatch.matching.rankings.RankingParameterReader;

/** {@code /v1/matches}: what would bring more postings within a candidate's reach. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Matches", description = "Rankings in both directions, explained")
class CompletenessResource {
    private final CompletenessService completeness;
    private final RankingParameterReader parameters;

    CompletenessResource(CompletenessService completeness, RankingParameterReader parameters) {
        this.completeness = completeness;
        this.parameters = parameters;
    }

    @GET
    @Path("/candidates/{candidateId}/completeness")
    @Operation(
            operationId = "getCompleteness",
            summary = "What a candidate could still say so that more postings come within reach",
            description =
                    "Facts that the profile leaves out, credentials that have expired, and the essential skills and"
                            + " credentials whose absence alone keeps postings out of reach, each with the exact number of open"
                            + " postings that it is worth. A candidate reaches its own id only.")
    @APIResponse(responseCode = "200", description = "The hints, the most worthwhile first")
    public Completeness getCompleteness(@PathParam("candidateId") UUID candidateId, @BeanParam PairParameters query) {
        return completeness.of(candidateId, parameters.candidate(candidateId, query));
    }
}
