package org.himatch.profile;

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

    public static RequestSpecification integrator() {
        return integratorOf("acme");
    }

    public static RequestSpecification integratorOf(String partner) {
        return bearer(RealParts.issuer().token("integrator-of-" + partner, Role.INTEGRATOR, partner, Map.of()));
    }

    public static RequestSpecification role(String role) {
        return bearer(RealParts.issuer().token(role, role, "acme", Map.of()));
    }

    public static RequestSpecification candidate(UUID id) {
        return bearer(RealParts.issuer().token("candidate", Role.CANDIDATE, "acme", Map.of("candidate", id)));
    }

    public static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
