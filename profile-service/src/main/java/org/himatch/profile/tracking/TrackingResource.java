package org.himatch.profile.tracking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Page;
import org.himatch.api.Role;
import org.jspecify.annotations.Nullable;

/** {@code /v1/candidates}: how credentials stand, what they prove, and which are about to expire. */
@Path("/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Credential tracking", description = "What candidates' credentials are worth, and until when")
class TrackingResource {
    private static final String TODAY = "The day to judge by; today (UTC) when left out";

    private final TrackingService tracking;

    TrackingResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("/credentials")
    @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listExpiringCredentials",
            summary = "List credentials that are about to expire or have expired, for reminders",
            description = "Of all candidates of the partner, by the last day in force, then by candidate. One that a"
                    + " later award of the same credential has renewed is not listed.")
    public Page<ExpiringCredential> expiring(
            @QueryParam("expiresWithin")
                    @Parameter(
                            description = "Whose last day in force is at most so many days off, 0 to 3660; 90 when"
                                    + " neither this nor expired is given")
                    @Nullable
                    Integer expiresWithin,
            @QueryParam("expired")
                    @DefaultValue("false")
                    @Parameter(description = "Those instead whose last day in force has passed")
                    boolean expired,
            @QueryParam("asOf")
                    @Parameter(description = "The day to count from; today (UTC) when left out. Pages keep the first's")
                    @Nullable
                    LocalDate asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return tracking.expiring(expiresWithin, expired, asOf, cursor, Page.checkedLimit(limit));
    }

    @GET
    @Path("/{candidateId}/credentials")
    @Operation(
            operationId = "trackCredentials",
            summary = "How a candidate's credentials stand on a day",
            description = "Each declared credential with its status, the days left, and the continuing-education units"
                    + " that its cycle asks for, counted together where the issuer does so.")
    public CandidateCredentials credentials(
            @PathParam("candidateId") UUID id,
            @QueryParam("asOf") @Parameter(description = TODAY) @Nullable LocalDate asOf) {
        return tracking.credentials(id, asOf);
    }

    @GET
    @Path("/{candidateId}/skills")
    @Operation(
            operationId = "getEffectiveSkills",
            summary = "What a candidate can do on a day, claimed and evidenced apart",
            description = "Each skill with the declared level, the level that credentials in force evidence, and the"
                    + " effective one, which is the higher of the two and the one that is scored.")
    public EffectiveSkills skills(
            @PathParam("candidateId") UUID id,
            @QueryParam("asOf") @Parameter(description = TODAY) @Nullable LocalDate asOf) {
        return tracking.skills(id, asOf);
    }
}
