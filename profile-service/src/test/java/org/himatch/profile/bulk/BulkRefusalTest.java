package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.infrastructure.RealParts;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a whole, before anything is done. */
@ProfileServiceTest
class BulkRefusalTest {
    private static final String TYPE = "urn:problem-type:himatch:";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv; charset=iso-8859-1"})
    void anotherMediaTypeOrCharset(String type) {
        // When
        HttpResponse<InputStream> response = post(BulkCalls.token("refused"), type, "{}");

        // Then
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(problem(response).path("type").asText()).isEqualTo(TYPE + "unsupported-media-type");
    }

    @Test
    void aColumnThatIsNotKnown() {
        // When
        HttpResponse<InputStream> response =
                post(BulkCalls.token("refused"), BulkCalls.CSV, "externalId,shoeSize,hatSize\na,42,58\n");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = problem(response);
        assertThat(problem.path("type").asText()).isEqualTo(TYPE + "invalid-input");
        assertThat(problem.path("errors").findValuesAsText("detail"))
                .hasSize(2)
                .allMatch(detail -> detail.endsWith("experienceYears, remote, states, employmentTypes, schedules,"
                        + " minimumPay, payCurrency, payPer, availableFrom, visible"))
                .anyMatch(detail -> detail.startsWith("unknown column 'hatSize'; known columns: "));
        As.integratorOf("refused").get("/v1/candidates").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"candidate,403", "employer,403", "stranger,403", "integrator,200", "operator,200"})
    void whoMayNot(String role, int status) {
        // Given
        String token = RealParts.issuer().token(role, role, "roles", Map.of());

        // Then
        assertThat(post(token, BulkCalls.NDJSON, "").statusCode()).isEqualTo(status);
        assertThat(BulkCalls.export(token, BulkCalls.NDJSON).statusCode()).isEqualTo(status);
    }

    @Test
    void nobodyWithoutTokenOrPartner() {
        // Given
        String noPartner = RealParts.issuer().token("someone", Role.INTEGRATOR, null, Map.of());
        String bound = RealParts.issuer().token("c", Role.CANDIDATE, "acme", Map.of("candidate", UUID.randomUUID()));

        // Then
        assertThat(post("nonsense", BulkCalls.NDJSON, "").statusCode()).isEqualTo(401);
        assertThat(post(noPartner, BulkCalls.NDJSON, "").statusCode()).isEqualTo(403);
        assertThat(post(bound, BulkCalls.NDJSON, "").statusCode()).isEqualTo(403);
        assertThat(BulkCalls.export(noPartner, BulkCalls.NDJSON).statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownParameterAndAnotherAnswer() {
        As.integrator().get("/v1/candidates/export?visible=true").then().statusCode(400);
        As.integrator()
                .accept("application/xml")
                .get("/v1/candidates/export")
                .then()
                .statusCode(406);
    }

    private static HttpResponse<InputStream> post(String token, String type, String body) {
        return BulkCalls.post(token, type, () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode problem(HttpResponse<InputStream> response) {
        return BulkCalls.json(BulkCalls.text(response));
    }
}
