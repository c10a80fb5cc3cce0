package org.himatch.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.infrastructure.RealParts;

/** Requests to a writer with a signed token, of the partner {@code acme} where none is named. */
public final class As {
    private As() {}

    public static RequestSpecification integrator() {
        return integratorOf("acme");
    }

    public static RequestSpecification integratorOf(String partner) {
        return bearer(integratorsToken(partner));
    }

    public static String integratorsToken(String partner) {
        return RealParts.issuer().token("integrator-of-" + partner, Role.INTEGRATOR, partner, Map.of());
    }

    public static RequestSpecification role(String role) {
        return bearer(RealParts.issuer().token(role, role, "acme", Map.of()));
    }

    public static RequestSpecification candidate(UUID id) {
        return bearer(RealParts.issuer().token("candidate", Role.CANDIDATE, "acme", Map.of("candidate", id)));
    }

    public static RequestSpecification employer(UUID id) {
        return bearer(RealParts.issuer().token("employer", Role.EMPLOYER, "acme", Map.of("employer", id)));
    }

    /** Tokens of every role, the integrator's first; one of another partner, and one that is none. */
    public static List<String> tokensOfAllKinds(String partner, UUID candidate, UUID employer) {
        return List.of(
                integratorsToken(partner),
                RealParts.issuer().token("candidate", Role.CANDIDATE, partner, Map.of("candidate", candidate)),
                RealParts.issuer().token("employer", Role.EMPLOYER, partner, Map.of("employer", employer)),
                RealParts.issuer().token("operator", Role.OPERATOR, partner, Map.of()),
                integratorsToken("not-" + partner),
                "nonsense");
    }

    public static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
