package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running HIMatch as an integrator uses it: over HTTP, with a token of the issuer. */
record Market(Endpoints endpoints, String token, HttpClient http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Market at(Endpoints endpoints) {
        return new Market(endpoints, new Tokens(endpoints.issuer()).token("integrator"), HttpClient.newHttpClient());
    }

    String createEmployer(String body) throws Exception {
        return create(endpoints.job() + "/v1/employers", body);
    }

    String createJob(String body) throws Exception {
        return create(endpoints.job() + "/v1/jobs", body);
    }

    String createCandidate(String body) throws Exception {
        return create(endpoints.profile() + "/v1/candidates", body);
    }

    /** The answer of matching to this path and query. */
    JsonNode matches(String path) throws Exception {
        HttpResponse<String> answer =
                send(request(endpoints.matching() + "/v1/matches" + path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** All items of a ranking, page by page. */
    List<JsonNode> items(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String query = path + (path.contains("?") ? "&" : "?") + "limit=100";
        JsonNode page = matches(query);
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page = matches(query + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** The item of a ranking that names this id. */
    static Optional<JsonNode> item(List<JsonNode> items, String field, String id) {
        return items.stream()
                .filter(item -> item.path(field).asText().equals(id))
                .findFirst();
    }

    private String create(String uri, String body) throws Exception {
        HttpResponse<String> answer =
                send(request(uri).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
