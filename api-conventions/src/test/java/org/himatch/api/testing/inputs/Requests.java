package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.himatch.api.testing.inputs.Operation.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes requests of an operation, of which about a third should be answered with what they ask for. */
final class Requests {
    private static final List<String> OTHER_TYPES =
            List.of("text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data", "x");

    private static final List<String> ACCEPTED =
            List.of("*/*", "x", "text/plain", "application/json;q=0.5, */*;q=2", ",", "application/*", "a/b/c", ";;;");

    private final Values values;
    private final Bodies bodies;
    private final Known known;
    private final List<String> tokens;

    /** @param tokens of which the first is used most */
    Requests(Values values, Known known, List<String> tokens) {
        this.values = values;
        this.bodies = new Bodies(values);
        this.known = known;
        this.tokens = tokens;
    }

    GeneratedRequest of(Operation operation) {
        boolean good = values.oneIn(3);
        Map<String, String> headers = new HashMap<>();
        if (!values.oneIn(50)) {
            headers.put("Authorization", "Bearer " + (values.oneIn(10) ? values.pick(tokens) : tokens.getFirst()));
        }
        String path = path(operation, good);
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header") && (parameter.required() || !values.oneIn(3))) {
                headers.put(parameter.name(), header(parameter, path, good));
            }
        }
        if (!good && values.oneIn(10)) {
            headers.put("Accept", values.pick(ACCEPTED));
        }
        byte[] body = operation.bodies().isEmpty() ? null : body(operation, headers, good);
        return new GeneratedRequest(operation, path + query(operation, good), headers, body);
    }

    private String path(Operation operation, boolean good) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", GeneratedRequest.encode(pathValue(parameter, good)));
            }
        }
        return path;
    }

    private String pathValue(Parameter parameter, boolean good) {
        List<String> ids = known.ids(parameter.name());
        if (!ids.isEmpty() && (good || !values.oneIn(4))) {
            return values.pick(ids);
        }
        String text = values.oneIn(2)
                ? values.uuid().toString()
                : values.pick(Oddities.TEXT).strip();
        // A path without its last part, or with dots in it, is another path.
        return text.isEmpty() || text.contains("..") ? "x" : text;
    }

    private String header(Parameter parameter, String path, boolean good) {
        if (parameter.name().equals("If-Match") && (good || !values.oneIn(3))) {
            return known.tag(path);
        }
        if (good || values.oneIn(3)) {
            return values.uuid().toString();
        }
        String text =
                values.pick(List.of("\"0\"", "*", "W/\"1\"", "1", "\"1\", \"2\"", "x".repeat(300), "\"x\"", "k 1"));
        return text;
    }

    private String query(Operation operation, boolean good) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.in().equals("query") || (!parameter.required() && !values.oneIn(4))) {
                continue;
            }
            query.add(parameter.name() + "=" + GeneratedRequest.encode(queryValue(parameter, good)));
            if (!good && values.oneIn(10)) {
                query.add(parameter.name() + "=" + GeneratedRequest.encode(queryValue(parameter, false)));
            }
        }
        if (!good && values.oneIn(25)) {
            query.add("unknown=1");
        }
        return query.toString();
    }

    private String queryValue(Parameter parameter, boolean good) {
        List<String> ids = known.ids(parameter.name());
        if (!ids.isEmpty() && values.oneIn(2)) {
            return values.pick(ids);
        }
        if (good || values.oneIn(2)) {
            JsonNode value = values.of(parameter.schema());
            JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            return one.isValueNode() ? one.asText() : one.toString();
        }
        return values.pick(Oddities.TEXT);
    }

    private byte @Nullable [] body(Operation operation, Map<String, String> headers, boolean good) {
        Map.Entry<String, JsonNode> kind =
                values.pick(List.copyOf(operation.bodies().entrySet()));
        String mediaType = kind.getKey();
        headers.put("Content-Type", !good && values.oneIn(30) ? values.pick(OTHER_TYPES) : mediaType);
        if (mediaType.endsWith("json") && !mediaType.contains("ndjson")) {
            JsonNode base = goodBody(operation, kind.getValue());
            if (good) {
                return Bodies.utf8(base.toString());
            }
            return base instanceof ObjectNode object && !object.isEmpty() && values.oneIn(25)
                    ? Bodies.utf8(bodies.withATwin(object))
                    : bodies.odd(base);
        }
        List<byte[]> documents = known.documents(mediaType);
        byte[] document = documents.isEmpty() ? Bodies.utf8("x") : values.pick(documents);
        return good ? document : bodies.odd(document);
    }

    private JsonNode goodBody(Operation operation, JsonNode schema) {
        List<JsonNode> real = known.bodies(operation.id());
        if (!real.isEmpty() && !values.oneIn(4)) {
            return values.pick(real);
        }
        if (!operation.examples().isEmpty() && !values.oneIn(3)) {
            return values.pick(operation.examples());
        }
        return values.of(schema);
    }
}
