package org.himatch.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three services as a partner's integrator reaches them. Any number of threads may share one. */
public final class PartnerApi implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration BULK_TIMEOUT = Duration.ofMinutes(10);
    private static final String NDJSON = "application/x-ndjson";

    private final URI profileService;
    private final URI jobService;
    private final URI matchingService;
    private final Supplier<String> tokens;
    private final ObjectMapper json = DemoJson.mapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private @Nullable String token;

    /**
     * Nothing is asked of any service yet.
     *
     * @param profileService such as {@code http://127.0.0.1:8081}, without a path; the others alike
     * @param tokens gives a bearer token with the role integrator; asked once, before the first request
     */
    public PartnerApi(URI profileService, URI jobService, URI matchingService, Supplier<String> tokens) {
        this.profileService = profileService;
        this.jobService = jobService;
        this.matchingService = matchingService;
        this.tokens = tokens;
    }

    /** Which service a request is for. */
    public enum Service {
        PROFILE("profile-service"),
        JOB("job-service"),
        MATCHING("matching-service");

        private final String title;

        Service(String title) {
            this.title = title;
        }
    }

    /**
     * Reads something.
     *
     * @param path with its query, from the first slash on
     * @throws ServiceFailure when the service cannot be reached or does not answer with a success
     */
    public JsonNode get(Service service, String path) {
        return send(service, "GET " + path, request(service, path).GET());
    }

    /**
     * Creates something once, however often it is sent.
     *
     * @param path from the first slash on
     * @param idempotencyKey the same for the same thing
     * @param body what JSON is made of
     * @throws ServiceFailure when the service cannot be reached or does not answer with a success
     */
    JsonNode create(Service service, String path, String idempotencyKey, Object body) {
        HttpRequest.Builder request = request(service, path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)));
        return send(service, "POST " + path + " of " + idempotencyKey, request);
    }

    /**
     * Moves a posting in its life.
     *
     * @param job the posting as it was read
     * @param to where to
     * @return the posting as it stands afterwards
     * @throws ServiceFailure when the service cannot be reached or does not answer with a success
     */
    JsonNode move(JsonNode job, String to) {
        String path = "/v1/jobs/" + job.path("id").asText() + "/moves";
        HttpRequest.Builder request = request(Service.JOB, path)
                .header("If-Match", '"' + job.path("version").asText() + '"')
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(Map.of("to", to))));
        return send(Service.JOB, "POST " + path, request);
    }

    /**
     * Has a document read, such as a résumé or a page; nothing is created.
     *
     * @param path from the first slash on
     * @param mediaType what the document is
     * @throws ServiceFailure when the service cannot be reached or does not answer with a success
     */
    public JsonNode read(Service service, String path, String mediaType, String document) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", mediaType + ";charset=UTF-8")
                .POST(BodyPublishers.ofString(document));
        return send(service, "POST " + path, request);
    }

    /**
     * Brings in many things, each in a transaction of its own, and tells of each when it is there.
     *
     * @param path from the first slash on
     * @param bodies what JSON is made of, a line each
     * @param result told what became of each, in the order of the bodies
     * @throws ServiceFailure when the service cannot be reached, does not answer with a success, or refuses one of them; what
     *     was told of stays
     */
    void bulk(Service service, String path, List<?> bodies, Consumer<JsonNode> result) {
        String what = "POST " + path;
        HttpRequest.Builder request = request(service, path)
                .timeout(BULK_TIMEOUT)
                .setHeader("Accept", NDJSON)
                .header("Content-Type", NDJSON)
                .POST(BodyPublishers.ofString(bodies.stream().map(this::json).collect(Collectors.joining("\n"))));
        try {
            HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    String problem = lines.collect(Collectors.joining());
                    throw ServiceFailure.of(service.title, what, response.statusCode(), problem(problem));
                }
                lines.map(line -> tree(service, what, line))
                        .filter(line -> line.has("outcome"))
                        .forEach(line -> result.accept(succeeded(service, what, line)));
            }
        } catch (UncheckedIOException e) {
            throw unreachable(service, what, e);
        } catch (IOException e) {
            throw unreachable(service, what, e);
        } catch (InterruptedException e) {
            throw interrupted(service, e);
        }
    }

    private static JsonNode succeeded(Service service, String what, JsonNode line) {
        if (line.path("outcome").asText().equals("FAILED")) {
            JsonNode problem = line.path("problem");
            String record = " at line " + line.path("line").asText();
            throw ServiceFailure.of(
                    service.title, what + record, problem.path("status").asInt(), problem);
        }
        return line;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(Service service, String path) {
        URI base = switch (service) {
            case PROFILE -> profileService;
            case JOB -> jobService;
            case MATCHING -> matchingService;
        };
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (token == null) {
            token = tokens.get();
        }
        return token;
    }

    private JsonNode send(Service service, String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw ServiceFailure.of(service.title, what, response.statusCode(), problem(response.body()));
            }
            return tree(service, what, response.body());
        } catch (IOException e) {
            throw unreachable(service, what, e);
        } catch (InterruptedException e) {
            throw interrupted(service, e);
        }
    }

    private JsonNode tree(Service service, String what, String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new ServiceFailure("%s answers %s with something that is not JSON".formatted(service.title, what), e);
        }
    }

    private static ServiceFailure unreachable(Service service, String what, Exception cause) {
        return new ServiceFailure("%s cannot be reached for %s: %s".formatted(service.title, what, cause), cause);
    }

    private static ServiceFailure interrupted(Service service, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ServiceFailure("interrupted while waiting for " + service.title, cause);
    }

    private String json(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body that JSON cannot hold", e);
        }
    }

    /** A problem that is none is empty. */
    private JsonNode problem(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
