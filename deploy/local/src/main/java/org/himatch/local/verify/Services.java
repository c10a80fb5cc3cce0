package org.himatch.local.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services as an operator asks them for versions. */
public final class Services implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI profile;
    private final URI job;
    private final URI matching;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * Nothing is asked of any service yet.
     *
     * @param profile the root of profile-service, without a slash at the end; the others alike
     * @param token a bearer token with the role operator
     */
    public Services(URI profile, URI job, URI matching, String token) {
        this.profile = profile;
        this.job = job;
        this.matching = matching;
        this.token = token;
    }

    Map<UUID, Held> atWriter(Kind kind) {
        return versions(writer(kind));
    }

    Map<UUID, Held> inIndex(Kind kind) {
        return versions(matching + "/v1/matches/" + kind.segment());
    }

    /** Has these published again; no more than a request may name. */
    void republish(Kind kind, List<Damage> damages) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        damages.forEach(
                damage -> items.addObject().put("id", damage.id().toString()).put("indexed", damage.indexed()));
        HttpRequest request = request(writer(kind) + "/republications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        lines(request);
    }

    private String writer(Kind kind) {
        return switch (kind) {
            case CANDIDATES -> profile + "/v1/candidates";
            case JOBS -> job + "/v1/jobs";
        };
    }

    private Map<UUID, Held> versions(String collection) {
        Map<UUID, Held> versions = new HashMap<>();
        for (String line : lines(request(collection + "/versions").GET().build())) {
            Held held = held(line);
            // Something comes twice when it is deleted while it is listed; the deletion is what lasts.
            versions.merge(held.id(), held, (one, other) -> one.version() > other.version() ? one : other);
        }
        return versions;
    }

    private static Held held(String line) {
        try {
            return JSON.readValue(line, Held.class);
        } catch (JsonProcessingException e) {
            throw new VerificationFailure("a line is not a version: " + line, e);
        }
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private List<String> lines(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != OK) {
                    throw new VerificationFailure(
                            "%s %s is answered with %d %s"
                                    .formatted(
                                            request.method(),
                                            request.uri(),
                                            response.statusCode(),
                                            lines.collect(Collectors.joining())),
                            null);
                }
                return lines.toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new VerificationFailure("%s does not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
