package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An OpenAPI 3.1 document, as far as requests are made from it and answers held against it. */
final class ApiModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new TreeMap<>();

    ApiModel(String document) {
        this.document = parse(document);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(operation(path.getKey(), path.getValue(), entry))));
        return operations;
    }

    /** The schema itself, where this refers to one. */
    JsonNode resolve(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** What is wrong with a value by a schema of the document, a line each. */
    List<String> faults(JsonNode schema, JsonNode value) {
        JsonSchema checker = compiled.computeIfAbsent(schema.toString(), any -> schemas.getSchema(whole(schema)));
        return checker.validate(value).stream().map(Object::toString).sorted().toList();
    }

    JsonNode problem() {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
    }

    /** A schema that can be used by itself, with all that it may refer to. */
    private ObjectNode whole(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return whole;
    }

    private Operation operation(String path, JsonNode shared, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode owner : List.of(shared, operation)) {
            for (JsonNode parameter : owner.path("parameters")) {
                parameters.add(new Operation.Parameter(
                        parameter.get("name").asText(),
                        parameter.get("in").asText(),
                        parameter.path("required").asBoolean(),
                        resolve(parameter.path("schema"))));
            }
        }
        Map<String, JsonNode> bodies = content(operation.path("requestBody"));
        List<JsonNode> examples = new ArrayList<>();
        operation
                .path("requestBody")
                .path("content")
                .forEach(content -> content.path("examples").forEach(it -> examples.add(example(it.path("value")))));
        Map<Integer, Map<String, JsonNode>> answers = new TreeMap<>();
        operation
                .get("responses")
                .properties()
                .forEach(answer -> answers.put(Integer.valueOf(answer.getKey()), content(answer.getValue())));
        return new Operation(
                operation.get("operationId").asText(),
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                bodies,
                List.copyOf(examples),
                answers);
    }

    /** An annotation may hold an example as a text of JSON. */
    private static JsonNode example(JsonNode value) {
        try {
            return value.isTextual() ? JSON.readTree(value.asText()) : value;
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private static Map<String, JsonNode> content(JsonNode owner) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        owner.path("content")
                .properties()
                .forEach(it -> schemas.put(it.getKey(), it.getValue().path("schema")));
        return schemas;
    }
}
