package org.himatch.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.util.Map;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@JobServiceTest
class AccessTest {
    private static final String UNAUTHENTICATED = "urn:problem-type:himatch:unauthenticated";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/v1/employers", "/v1/jobs/none", "/q/metrics", "/q/info"})
    void nothingIsOpenWithoutAToken(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void aMissingExpiredOrForgedTokenIsAProblem() {
        given().get("/v1/jobs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo(UNAUTHENTICATED));
        As.bearer(RealParts.issuer().expiredToken("someone", Role.INTEGRATOR, "acme"))
                .get("/v1/jobs")
                .then()
                .statusCode(401);
        As.bearer(RealParts.issuer().foreignToken("someone", Role.INTEGRATOR, "acme"))
                .get("/v1/jobs")
                .then()
                .statusCode(401);
        As.bearer("nonsense").get("/v1/jobs").then().statusCode(401).body("type", equalTo(UNAUTHENTICATED));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String token = RealParts.issuer().token("someone", Role.INTEGRATOR, "acme", Map.of("aud", "another"));

        As.bearer(token).get("/v1/jobs").then().statusCode(401);
    }

    @Test
    void aTokenWithoutPartnerReachesNothing() {
        String token = RealParts.issuer().token("someone", Role.INTEGRATOR, null, Map.of());

        As.bearer(token)
                .get("/v1/jobs")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:forbidden"));
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
    void healthDocumentationAndTheRolesAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/v1/roles").then().statusCode(200).body("items.size()", greaterThan(7));
        given().get("/v1/roles/inpatient-coder").then().statusCode(200).body("criteria.skills.size()", greaterThan(3));
        given().get("/v1/roles/astronaut").then().statusCode(404);
    }
}
