package org.himatch.matching.simulations;

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
import org.himatch.matching.rankings.CandidateFilterParameters;

/** {@code /v1/matches}: what the market would look like if something else were asked. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Matches", description = "Rankings in both directions, explained")
class SimulationResource {

    private static final String CRITERIA = """
            {"criteria": {
               "skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                          {"skill": "ms-drg", "importance": 4, "level": 5, "essential": true}],
               "credentials": [{"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5,
                                "essential": true}],
               "experience": {"years": 3, "importance": 1}},
             "location": {"country": "US", "state": "OH"},
             "changes": [{"criterion": "/criteria/skills/1", "level": 3},
                         {"criterion": "/criteria/credentials/0", "essential": false, "importance": 2}]}
            """;

    private static final String CHANGES = """
            {"changes": [{"criterion": "/criteria/skills/0", "level": 3},
                         {"criterion": "/criteria/skills/1", "essential": false}]}
            """;

    private final SimulationService simulations;

    SimulationResource(SimulationService simulations) {
        this.simulations = simulations;
    }

    @GET
    @Path("/jobs/{jobId}/simulation")
    @Operation(
            operationId = "simulatePosting",
            summary = "How many more candidates a posting would have if it asked for less",
            description = "Every small step by itself: an essential criterion as optional, a level or a year less, one"
                    + " credential less of several, no constraint of a kind. For each how many become eligible, and the"
                    + " best of them with score and place. Exact, of one moment, and nothing is changed. An employer"
                    + " reaches its own postings only.")
    @APIResponse(responseCode = "200", description = "The simulation, what gains most first")
    @APIResponse(responseCode = "422", description = "The posting asks for no skill yet")
    public MarketSimulation simulatePosting(
            @PathParam("jobId") UUID jobId,
            @BeanParam SimulationParameters asked,
            @BeanParam CandidateFilterParameters filter) {
        return simulations.of(jobId, asked, filter);
    }

    @POST
    @Path("/jobs/{jobId}/simulation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulateChanges",
            summary = "What changes of your own would make of a posting's ranking",
            description =
                    "The same with changes of your own in addition: what each would make of the ranking, and all of"
                            + " them together. They may ask for more as well as less. The posting stays as it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PostingSimulationRequest.class),
                            examples = @ExampleObject(name = "two changes", value = CHANGES)))
    @APIResponse(responseCode = "200", description = "The simulation")
    @APIResponse(responseCode = "422", description = "The posting asks for no skill yet")
    public MarketSimulation simulateChanges(@PathParam("jobId") UUID jobId, PostingSimulationRequest request) {
        return simulations.of(jobId, request);
    }

    @POST
    @Path("/simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulateCriteria",
            summary = "The same for criteria without a posting",
            description =
                    "What a posting with these criteria would see, and what if it asked for something else. Nothing is"
                            + " stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SimulationRequest.class),
                            examples = @ExampleObject(name = "inpatient coder", value = CRITERIA)))
    @APIResponse(responseCode = "200", description = "The simulation")
    @APIResponse(responseCode = "422", description = "The criteria ask for no skill")
    public MarketSimulation simulateCriteria(SimulationRequest request) {
        return simulations.of(request);
    }
}
