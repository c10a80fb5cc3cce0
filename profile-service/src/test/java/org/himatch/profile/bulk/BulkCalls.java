package org.himatch.profile.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.himatch.api.Role;
import org.himatch.infrastructure.RealParts;

/** Bulk requests, streamed both ways. */
final class BulkCalls {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BulkCalls() {}

    static String token(String partner) {
        return RealParts.issuer().token("integrator-of-" + partner, Role.INTEGRATOR, partner, Map.of());
    }

    /** Lines of the answer to a body that is given at once. */
    static List<JsonNode> take(String partner, String type, String body) {
        return take(partner, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static List<JsonNode> take(String partner, String type, byte[] body) {
        HttpResponse<InputStream> response = post(token(partner), type, () -> new ByteArrayInputStream(body));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + text(response));
        }
        return text(response).lines().map(BulkCalls::json).toList();
    }

    static HttpResponse<InputStream> post(String token, String type, Supplier<InputStream> body) {
        return send(HttpRequest.newBuilder(uri("/v1/candidates/bulk"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(body))
                .build());
    }

    static HttpResponse<InputStream> export(String token, String type) {
        return send(HttpRequest.newBuilder(uri("/v1/candidates/export"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", type)
                .build());
    }

    static String exported(String partner, String type) {
        return text(export(token(partner), type));
    }

    static String text(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
