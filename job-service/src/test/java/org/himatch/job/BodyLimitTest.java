package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

/** A body above its path's limit is refused, whether or not it says how long it is. */
@JobServiceTest
class BodyLimitTest {
    private static final String TOO_LONG = "x".repeat(1024 * 1024 + 1);

    @Test
    void aStatedLengthAboveTheLimitIsAProblem() {
        As.integrator()
                .body(TOO_LONG)
                .post("/v1/employers")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:payload-too-large"))
                .body("detail", containsString("1048576 bytes"));
    }

    @Test
    void aStreamThatGoesOnAboveTheLimitIsCutOff() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/v1/employers".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + As.integratorsToken("acme"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(("\"" + TOO_LONG + "\"").getBytes(StandardCharsets.UTF_8))))
                .build();

        HttpResponse<String> response = http1().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("payload-too-large", "1048576 bytes");
    }

    private static HttpClient http1() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
