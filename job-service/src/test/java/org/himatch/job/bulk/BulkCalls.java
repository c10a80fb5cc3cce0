package org.himatch.job.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.infrastructure.RealParts;
import org.himatch.job.Jobs;

/** Bulk requests. */
final class BulkCalls {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BulkCalls() {}

    static String integrator(String partner) {
        return As.integratorsToken(partner);
    }

    static String employer(String id) {
        return RealParts.issuer().token("employer", Role.EMPLOYER, "acme", Map.of("employer", UUID.fromString(id)));
    }

    /** Lines of the answer. */
    static List<JsonNode> take(String token, String type, String body) {
        HttpResponse<String> response = post(token, type, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return lines(response.body());
    }

    static HttpResponse<String> post(String token, String type, String body) {
        return send(HttpRequest.newBuilder(uri("/v1/jobs/bulk"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static String exported(String token, String type) {
        return send(HttpRequest.newBuilder(uri("/v1/jobs/export"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", type)
                        .build())
                .body();
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(BulkCalls::json).toList();
    }

    static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String outcome(JsonNode line) {
        return line.path("outcome").asText() + " " + line.path("version").asText();
    }

    /** Everything a posting can hold, on one line. */
    static String full(String employer, String requisition) {
        return Jobs.full(employer, requisition).lines().map(String::strip).reduce("", String::concat) + "\n";
    }
}
