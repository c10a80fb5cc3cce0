package org.himatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.himatch.infrastructure.LocalIssuer;

/** Tokens of the partner {@code demo}, from the local issuer. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI issuer;

    Tokens(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * A new token, valid for twelve hours.
     *
     * @param role one of {@link LocalIssuer#ROLES}
     * @throws Refusal if the issuer does not give one
     */
    String token(String role) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=local&client_id=demo-" + role))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode token = JSON.readTree(answer.body()).path("access_token");
            if (answer.statusCode() != OK || !token.isTextual()) {
                throw new Refusal("The issuer gives no token: %d %s".formatted(answer.statusCode(), answer.body()));
            }
            return token.asText();
        } catch (IOException e) {
            throw new Refusal("The issuer does not answer at %s: %s".formatted(issuer, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
