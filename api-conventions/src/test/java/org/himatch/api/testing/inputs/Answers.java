package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds an answer against the document. */
final class Answers {
    private final ApiModel model;

    Answers(ApiModel model) {
        this.model = model;
    }

    /** What is wrong with an answer, a line each. */
    List<String> faults(Operation operation, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        List<String> faults = new ArrayList<>();
        boolean retryable =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !retryable) {
            faults.add("status " + status);
        }
        if (!operation.answers().containsKey(status)) {
            faults.add("status " + status + " is not in the document");
        } else if (status >= 400) {
            faults.addAll(problem(status, type, answer.body()));
        } else {
            faults.addAll(success(operation.answers().get(status), type, answer.body()));
        }
        return faults;
    }

    private List<String> problem(int status, String type, byte[] body) {
        if (!type.equals("application/problem+json")) {
            return List.of("status " + status + " comes as '" + type + "'");
        }
        JsonNode problem = json(body);
        List<String> faults = new ArrayList<>(model.faults(model.problem(), problem));
        if (problem.path("status").asInt() != status) {
            faults.add("the problem's status is " + problem.path("status"));
        }
        if (status == 400 && problem.path("errors").isEmpty() && !problem.has("detail")) {
            faults.add("a 400 that does not say what is wrong");
        }
        return faults;
    }

    private List<String> success(Map<String, JsonNode> schemas, String type, byte[] body) {
        if (schemas.isEmpty()) {
            return body.length == 0 ? List.of() : List.of("a body that the document does not know");
        }
        if (!schemas.containsKey(type)) {
            return List.of("'" + type + "' is not in the document");
        }
        JsonNode schema = schemas.get(type);
        if (type.endsWith("/x-ndjson")) {
            return new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> model.faults(schema, ApiModel.parse(line)).stream())
                    .distinct()
                    .toList();
        }
        return type.endsWith("json") ? model.faults(schema, json(body)) : List.of();
    }

    private static JsonNode json(byte[] body) {
        return ApiModel.parse(new String(body, StandardCharsets.UTF_8));
    }
}
