package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Sends requests to every operation of the service under test, in turn, made from its OpenAPI document and a seed, and
 * holds every answer against the document: no 5xx, every error a problem, every success valid against its schema.
 */
public final class GeneratedInput {
    private static final int MOST_FAULTS = 30;

    private final ApiModel model;
    private final Answers answers;
    private final Known known;
    private final Requests requests;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * What came of a run.
     *
     * @param statuses how many answers had each status
     * @param faults what was wrong, each kind once, with a request that shows it
     */
    public record Outcome(int sent, Map<Integer, Integer> statuses, List<String> faults) {}

    /**
     * The run of the test command: as many requests, and with the seed, as the properties {@code himatch.inputs.requests} and
     * {@code himatch.inputs.seed} say.
     *
     * @param tokens of which the first is used most
     */
    public static Outcome run(Known known, List<String> tokens) throws IOException, InterruptedException {
        long seed = Long.getLong("himatch.inputs.seed", 20261125);
        return new GeneratedInput(seed, known, tokens).send(Integer.getInteger("himatch.inputs.requests", 3_600));
    }

    private GeneratedInput(long seed, Known known, List<String> tokens) {
        model = new ApiModel(RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        answers = new Answers(model);
        this.known = known;
        requests = new Requests(new Values(model, new SplittableRandom(seed)), known, tokens);
    }

    /** Sends so many requests, about as many to each operation. */
    private Outcome send(int count) throws IOException, InterruptedException {
        List<Operation> operations = model.operations();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Map<String, String> faults = new TreeMap<>();
        for (int sent = 0; sent < count; sent++) {
            Operation operation = operations.get(sent % operations.size());
            GeneratedRequest request = requests.of(operation);
            HttpResponse<byte[]> answer = send(request);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            for (String fault : answers.faults(operation, answer)) {
                faults.putIfAbsent(
                        operation.id() + ": " + fault,
                        request + "\n-> " + answer.statusCode() + " "
                                + new String(answer.body(), StandardCharsets.UTF_8)
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
            }
            learn(operation, answer);
        }
        List<String> found = new ArrayList<>();
        faults.forEach((fault, shown) -> found.add(fault + "\n" + shown + "\n"));
        return new Outcome(count, statuses, found.subList(0, Math.min(MOST_FAULTS, found.size())));
    }

    private HttpResponse<byte[]> send(GeneratedRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder http = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(RestAssured.port, request.path())))
                .timeout(Duration.ofSeconds(60))
                .method(
                        request.operation().method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::header);
        try {
            return client.send(http.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException("no answer to " + request, e);
        }
    }

    /** What was created can be asked for from now on, and what has a tag be changed. */
    private void learn(Operation operation, HttpResponse<byte[]> answer) {
        String path = answer.uri().getPath();
        answer.headers().firstValue("ETag").ifPresent(tag -> known.tag(path, tag));
        if (operation.creates() && answer.statusCode() == 201) {
            JsonNode created = ApiModel.parse(new String(answer.body(), StandardCharsets.UTF_8));
            answer.headers()
                    .firstValue("ETag")
                    .ifPresent(tag -> known.tag(
                            operation.path() + "/" + created.path("id").asText(), tag));
            model.operations().stream()
                    .filter(other -> other.path().matches("\\Q" + operation.path() + "\\E/\\{\\w+}"))
                    .map(other -> other.path().replaceAll(".*\\{(\\w+)}", "$1"))
                    .distinct()
                    .forEach(parameter -> known.id(parameter, created.path("id").asText()));
        }
    }
}
