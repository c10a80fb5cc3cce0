package org.himatch.matching.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Role;

/** {@code /v1/matches/market}: supply and demand. */
@Path("/v1/matches/market")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Market", description = "Facts about a whole market, from the postings and profiles of the moment")
class MarketResource {
    private static final String EXAMPLE = """
            {"items": [
               {"key": "ms-drg", "name": "MS-DRG", "postings": 8, "essential": 6,
                "levels": {"lower": 3, "median": 4, "upper": 5},
                "candidates": 20, "candidatesAtLevel": [20, 15, 15, 5, 0], "qualified": 5,
                "candidatesPerPosting": 0.62,
                "pay": {"postings": 6, "currency": "USD", "lower": 68640.00, "median": 72800.00, "upper": 83200.00}}],
             "total": 41, "next": "OAo1", "postings": 30, "candidates": 120, "candidatesRoundedDownTo": 5,
             "asOf": "2027-03-01", "versions": {"catalogue": "2026.11.0"}}
            """;

    private final MarketService market;
    private final MarketParameterReader parameters;

    MarketResource(MarketService market, MarketParameterReader parameters) {
        this.market = market;
        this.parameters = parameters;
    }

    @GET
    @Operation(
            operationId = "getMarket",
            summary = "Supply and demand by skill, credential or state",
            description =
                    "How many open postings ask for it and at what level, how many visible candidates hold it, and"
                            + " what the postings pay. Counts only. For employers and candidates every count of candidates is"
                            + " rounded down to a multiple of 5, and the order and the ratio go by the rounded counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the market",
            content =
                    @Content(
                            schema = @Schema(implementation = MarketFacts.class),
                            examples =
                                    @ExampleObject(
                                            name = "the scarcest skill, as an employer sees it",
                                            value = EXAMPLE)))
    public MarketFacts getMarket(@BeanParam MarketParameters query) {
        return market.facts(parameters.read(query));
    }
}
