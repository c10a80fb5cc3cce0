package org.himatch.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProfileServiceTest
class AccessTest {
    private static final String PROBLEM = "urn:problem-type:himatch:";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/candidates", "/v1/candidates/none", "/q/metrics"})
    void nothingElseIsOpenWithoutAToken(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void aMissingExpiredOrForgedTokenIsAProblem() {
        refused(given());
        refused(As.bearer(RealParts.issuer().expiredToken("someone", Role.INTEGRATOR, "acme")));
        refused(As.bearer(RealParts.issuer().foreignToken("someone", Role.INTEGRATOR, "acme")));
        refused(As.bearer(RealParts.issuer().token("someone", Role.INTEGRATOR, "acme", Map.of("aud", "another"))));
        refused(As.bearer("nonsense"));
    }

    @Test
    void aTokenWithoutPartnerReachesNothing() {
        String token = RealParts.issuer().token("someone", Role.INTEGRATOR, null, Map.of());

        As.bearer(token)
                .get("/v1/candidates")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "forbidden"));
    }

    @ParameterizedTest(name = "{0}: list {1}, create {2}, read {3}, patch {4}, delete {5}")
    @CsvSource({
        "integrator, 200, 201, 200, 200, 204",
        "operator,   200, 201, 200, 200, 204",
        "candidate,  403, 201, 404, 404, 404",
        "employer,   403, 403, 403, 403, 403",
        "stranger,   403, 403, 403, 403, 403",
    })
    void whoMayDoWhat(String role, int list, int create, int read, int patch, int delete) {
        // Given
        String path = Candidates.created("{}");

        // Then
        As.role(role).get("/v1/candidates").then().statusCode(list);
        As.role(role).body("{}").post("/v1/candidates").then().statusCode(create);
        As.role(role).get(path).then().statusCode(read);
        patched(As.role(role), path).then().statusCode(patch);
        As.role(role).header("If-Match", "*").delete(path).then().statusCode(delete);
    }

    @Test
    void aCandidatesTokenReachesTheOwnProfileAndNoOther() {
        // Given
        String own = Candidates.created(Candidates.full("person-a1"));
        String other = Candidates.created(Candidates.full("person-a2"));
        UUID id = UUID.fromString(own.substring(own.lastIndexOf('/') + 1));

        // Then
        As.candidate(id).get(own).then().statusCode(200).body("contact.name", equalTo("Jordan Rivers"));
        As.candidate(id).get(other).then().statusCode(404).body("type", equalTo(PROBLEM + "not-found"));
        patched(As.candidate(id), other).then().statusCode(404);
        As.candidate(id).get("/v1/candidates").then().statusCode(403);
        As.candidate(id)
                .body("{}")
                .post("/v1/candidates")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "forbidden"));
        patched(As.candidate(id), own).then().statusCode(200);
        As.candidate(id).header("If-Match", "*").delete(own).then().statusCode(204);
    }

    @Test
    void aCandidateLearnsNothingOfTheOneWhoHasTheExternalId() {
        // Given
        Candidates.create(Candidates.full("person-a3"));

        // When
        Response refused =
                As.role(Role.CANDIDATE).body(Candidates.full("person-a3")).post("/v1/candidates");

        // Then
        refused.then().statusCode(409).body("existing", nullValue());
    }

    @Test
    void anotherPartnerSeesNothing() {
        // Given
        String path = Candidates.created(Candidates.full("person-a4"));
        String id = path.substring(path.lastIndexOf('/') + 1);

        // Then
        As.integratorOf("other").get(path).then().statusCode(404);
        As.integratorOf("other")
                .header("If-Match", "*")
                .body("{}")
                .put(path)
                .then()
                .statusCode(404);
        patched(As.integratorOf("other"), path).then().statusCode(404);
        As.integratorOf("other").header("If-Match", "*").delete(path).then().statusCode(404);
        As.integratorOf("other").get("/v1/candidates").then().body("items.id", not(hasItem(id)));
        As.integratorOf("other")
                .queryParam("externalId", "person-a4")
                .get("/v1/candidates")
                .then()
                .body("items.id", not(hasItem(id)));
        assertThat(As.integrator().get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        As.integrator().get("/v1/candidates/none").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void metricsAreForTheOperator() {
        As.role(Role.INTEGRATOR).get("/q/metrics").then().statusCode(403);
        As.role(Role.OPERATOR)
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("himatch_outbox_waiting"));
    }

    @Test
    void healthAndDocumentationAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/v1/candidates'.post.operationId", equalTo("createCandidate"))
                .body(
                        "paths.'/v1/candidates'.post.responses.'201'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Candidate"))
                .body("components.schemas.JobLocation", nullValue())
                .body("paths.'/v1/skills'.get.security", empty());
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static void refused(RequestSpecification request) {
        request.get("/v1/candidates")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "unauthenticated"));
    }

    private static Response patched(RequestSpecification request, String path) {
        return request.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"visible\": true}")
                .patch(path);
    }
}
