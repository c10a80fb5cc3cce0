package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Values by a schema, mostly valid and mostly at a limit of it. */
final class Values {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, List<String>> OF_FORMAT = Map.of(
            "date", List.of("2026-11-25", "2024-02-29", "0001-01-01", "9999-12-31"),
            "date-time", List.of("2026-11-25T12:00:00Z", "2099-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00+14:00"),
            "uri", List.of("https://example.org/a?b=c", "https://example.org"),
            "email", List.of("a@example.org"));

    private final ApiModel model;
    private final SplittableRandom random;

    Values(ApiModel model, SplittableRandom random) {
        this.model = model;
        this.random = random;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode unresolved, int depth) {
        JsonNode schema = model.resolve(unresolved);
        if (schema.has("enum")) {
            return schema.get("enum").get(below(schema.get("enum").size()));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                JsonNode choices = schema.get(choice);
                return of(choices.get(depth > DEEPEST ? 0 : below(choices.size())), depth + 1);
            }
        }
        if (schema.has("allOf") && !schema.has("properties")) {
            return of(schema.get("allOf").get(0), depth + 1);
        }
        if (schema.has("examples") && !oneIn(3)) {
            return schema.get("examples").get(below(schema.get("examples").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode((long) number(schema, -1, 1000));
            case "number" -> NODES.numberNode(number(schema, -1, 1000));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text(schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(below(type.size())).asText();
        }
        return schema.has("properties") ? "object" : type.asText("string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = contains(schema.path("required"), property.getKey());
            if (required || (depth < DEEPEST && !oneIn(4))) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private static boolean contains(JsonNode names, String name) {
        for (JsonNode each : names) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 60);
        int count = oneIn(3) ? most : least + below(Math.max(1, Math.min(3, most - least + 1)));
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < (depth > DEEPEST ? least : count); i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private double number(JsonNode schema, int low, int high) {
        double least = schema.path("minimum").asDouble(low);
        double most = schema.path("maximum").asDouble(high);
        return switch (below(5)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> least - 1;
            case 3 -> most + 1;
            default -> Math.floor(least + (most - least) * random.nextDouble());
        };
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("uuid")) {
            return uuid().toString();
        }
        if (OF_FORMAT.containsKey(format)) {
            return pick(OF_FORMAT.get(format));
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(40);
        return "ab cd".repeat(most / 5 + 1).substring(0, oneIn(3) ? most : Math.max(least, Math.min(most, 8)));
    }
}
