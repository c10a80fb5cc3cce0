package org.himatch.profile.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.ProblemType;
import org.himatch.api.Role;
import org.himatch.catalogue.Catalogue;

/** {@code /v1/credentials}: the catalogue's credentials, open to everyone, and what holdings of them satisfy. */
@Path("/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Credentials", description = "The field's credentials, to choose from")
class CredentialResource {
    private final Catalogue catalogue;
    private final EvaluationService evaluation;

    CredentialResource(Catalogue catalogue, EvaluationService evaluation) {
        this.catalogue = catalogue;
        this.evaluation = evaluation;
    }

    /**
     * Every credential.
     *
     * @param catalogueVersion the catalogue that they are from
     * @param items the credentials in the catalogue's order
     */
    @Schema(name = "Credentials")
    record Credentials(String catalogueVersion, List<CredentialResponse> items) {}

    /**
     * One credential.
     *
     * @param catalogueVersion the catalogue that it is from
     * @param credential the credential
     */
    @Schema(name = "CredentialDetail")
    record CredentialDetail(
            String catalogueVersion, @JsonUnwrapped CredentialResponse credential) {}

    @GET
    @SecurityRequirements
    @Operation(operationId = "listCredentials", summary = "List the credentials")
    public Credentials list() {
        return new Credentials(
                catalogue.version(),
                catalogue.credentials().stream()
                        .map(credential -> CredentialResponse.of(credential, catalogue))
                        .toList());
    }

    @GET
    @Path("/{code}")
    @SecurityRequirements
    @Operation(operationId = "getCredential", summary = "Read a credential by its code, a former one too")
    public CredentialDetail get(@PathParam("code") String code) {
        return catalogue
                .credential(code)
                .map(credential ->
                        new CredentialDetail(catalogue.version(), CredentialResponse.of(credential, catalogue)))
                .orElseThrow(() -> ProblemType.NOT_FOUND.problem("There is no credential '" + code + "'"));
    }

    @POST
    @Path("/evaluation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CANDIDATE, Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "evaluateCredentials",
            summary = "What holdings make of a credential expression on a day",
            description =
                    "Each part of the expression with its outcome, and each holding with its status, the days left"
                            + " and the continuing-education units missing. Nothing is stored.")
    public EvaluationResponse evaluate(EvaluationRequest request) {
        return evaluation.evaluate(request);
    }
}
