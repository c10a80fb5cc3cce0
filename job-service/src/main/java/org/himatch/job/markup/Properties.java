package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himatch.job.suggestions.NotTaken;
import org.jsoup.parser.Parser;

/** The properties of a JobPosting as they are read: what nobody has read, or could take, is told at the end. */
final class Properties {
    private final ObjectNode node;
    private final Set<String> read = new HashSet<>();
    private final List<NotTaken> notTaken = new ArrayList<>();

    Properties(ObjectNode node) {
        this.node = node;
    }

    /** The values of a property: one, those of an array, or none. */
    List<JsonNode> all(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        values.removeIf(
                one -> one.isNull() || (one.isTextual() && one.textValue().isBlank()));
        return values;
    }

    /** The one value of a property; further ones are told. */
    Optional<JsonNode> one(String name) {
        List<JsonNode> values = all(name);
        if (values.size() > 1) {
            refuse(name + "/1", "a posting has one of this; the first was taken");
        }
        return values.stream().findFirst();
    }

    /** The one value of a property as a text. */
    Optional<String> text(String name) {
        return one(name).flatMap(value -> {
            Optional<String> text = textOf(value);
            if (text.isEmpty()) {
                refuse(name, "is not a text");
            }
            return text;
        });
    }

    /** What a value says: itself, or its name or value where it is a thing. */
    static Optional<String> textOf(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            String text = Parser.unescapeEntities(value.asText(), false)
                    .replace("\0", "")
                    .strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        for (String member : List.of("name", "@value", "value", "credentialCategory", "description")) {
            JsonNode inner = value.get(member);
            if (inner != null && inner.isValueNode() && !inner.isNull()) {
                return textOf(inner);
            }
        }
        return Optional.empty();
    }

    /** Tells that something was not taken over. */
    void refuse(String path, String reason) {
        notTaken.add(new NotTaken("/" + path, reason));
    }

    /** Everything that was not taken over, with what has no counterpart at the end. */
    List<NotTaken> notTaken() {
        List<NotTaken> all = new ArrayList<>(notTaken);
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (!name.startsWith("@")
                    && !read.contains(name)
                    && !property.getValue().isNull()) {
                all.add(new NotTaken(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "a posting has no field for it"));
            }
        });
        return all;
    }
}
