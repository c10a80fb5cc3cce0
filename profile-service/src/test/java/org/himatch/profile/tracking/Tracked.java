package org.himatch.profile.tracking;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.infrastructure.RealParts;

/** Candidates whose credentials are tracked, each test with a partner of its own. */
final class Tracked {
    private Tracked() {}

    static UUID candidate(String partner, String body) {
        String id = as(Role.INTEGRATOR, partner, Map.of())
                .body(body)
                .post("/v1/candidates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    static UUID holding(String partner, String credentials) {
        return candidate(partner, "{\"credentials\": [" + credentials + "]}");
    }

    static RequestSpecification integrator(String partner) {
        return as(Role.INTEGRATOR, partner, Map.of());
    }

    static RequestSpecification as(String role, String partner, Map<String, Object> claims) {
        String token = RealParts.issuer().token(role + "-of-" + partner, role, partner, claims);
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    static ValidatableResponse get(String partner, String path, Object... values) {
        return integrator(partner).get(path, values).then();
    }
}
