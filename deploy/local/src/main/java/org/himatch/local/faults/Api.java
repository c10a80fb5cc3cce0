package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The services over HTTP, for callers to whom no answer is an answer. */
final class Api implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rig rig;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Api(Rig rig) {
        this.rig = rig;
        this.token = rig.token();
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param body missing when it is not JSON
     */
    record Answer(int status, JsonNode body) {
        private static final Answer NONE = new Answer(0, MissingNode.getInstance());

        /** Whether nothing is known of what became of the request. */
        boolean isUnclear() {
            return status == 0 || status == 408 || status == 429 || status >= 500;
        }

        boolean is(int expected) {
            return status == expected;
        }
    }

    Answer get(Node service, String path) {
        return send(request(service, path).GET());
    }

    Answer create(Subject subject, String key, JsonNode body) {
        return create(subject.writer(), subject.path(), key, body);
    }

    Answer create(Node service, String path, String key, JsonNode body) {
        return send(request(service, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer read(Thing thing) {
        return get(thing.subject().writer(), path(thing));
    }

    Answer replace(Thing thing, long version, JsonNode body) {
        return send(request(thing.subject().writer(), path(thing))
                .header("If-Match", tag(version))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    Answer delete(Thing thing, long version) {
        return send(request(thing.subject().writer(), path(thing))
                .header("If-Match", tag(version))
                .DELETE());
    }

    private static String path(Thing thing) {
        return thing.subject().path() + "/" + thing.id();
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private HttpRequest.Builder request(Node service, String path) {
        return HttpRequest.newBuilder(URI.create(rig.service(service) + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static JsonNode json(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
