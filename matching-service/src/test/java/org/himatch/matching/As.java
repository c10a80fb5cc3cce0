package org.himatch.matching;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.infrastructure.RealParts;

/** Requests with a signed token. */
public final class As {
    private As() {}

    public static RequestSpecification integrator(String partner) {
        return role(Role.INTEGRATOR, partner);
    }

    public static RequestSpecification role(String role, String partner) {
        return with(role, partner, Map.of());
    }

    public static RequestSpecification employer(String partner, UUID employer) {
        return with(Role.EMPLOYER, partner, Map.of("employer", employer));
    }

    public static RequestSpecification candidate(String partner, UUID candidate) {
        return with(Role.CANDIDATE, partner, Map.of("candidate", candidate));
    }

    private static RequestSpecification with(String role, String partner, Map<String, Object> claims) {
        String token = RealParts.issuer().token(role + "-of-" + partner, role, partner, claims);
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
