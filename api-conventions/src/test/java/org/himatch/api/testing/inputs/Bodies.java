package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies of requests: good ones, good ones with something odd in one to three places, and ones that are no JSON. What is
 * odd replaces a mark in the text, for much of it could not stand in a tree.
 */
final class Bodies {
    private static final String MARK = "@@odd@@";
    private static final String TWIN = "@@twin@@";

    private final Values values;

    Bodies(Values values) {
        this.values = values;
    }

    byte[] odd(JsonNode good) {
        return switch (values.below(12)) {
            case 0 -> utf8(values.pick(Oddities.JSON));
            case 1 -> broken(good.toString());
            default -> utf8(withOddPlaces(good));
        };
    }

    /** A document of any kind with a piece missing, repeated, or something else in its place. */
    byte[] odd(byte[] document) {
        int from = values.below(document.length + 1);
        int to = from + values.below(document.length - from + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(document, 0, from);
        switch (values.below(4)) {
            case 0 -> bytes.writeBytes(utf8(values.pick(Oddities.JSON)));
            case 1 -> bytes.writeBytes(utf8(values.pick(Oddities.TEXT)));
            case 2 -> bytes.write(document, 0, to);
            default -> bytes.write(values.below(256));
        }
        bytes.write(document, to, document.length - to);
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] broken(String text) {
        return switch (values.below(6)) {
            case 0 -> new byte[0];
            case 1 -> utf8(text.substring(0, values.below(text.length() + 1)));
            case 2 -> utf8("\uFEFF" + text);
            case 3 -> utf8(text + text);
            case 4 -> text.getBytes(StandardCharsets.UTF_16LE);
            default -> withABadByte(utf8(text));
        };
    }

    private byte[] withABadByte(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int place = values.below(text.length + 1);
        bytes.write(text, 0, place);
        bytes.write(0xC0 + values.below(64));
        bytes.write(text, place, text.length - place);
        return bytes.toByteArray();
    }

    private String withOddPlaces(JsonNode good) {
        JsonNode body = good.deepCopy();
        for (int left = 1 + values.below(3); left > 0; left--) {
            spoil(body);
        }
        String text = body.toString();
        while (text.contains('"' + MARK + '"')) {
            int place = text.indexOf('"' + MARK + '"');
            text = text.substring(0, place) + values.pick(Oddities.JSON) + text.substring(place + MARK.length() + 2);
        }
        return text;
    }

    private void spoil(JsonNode body) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return;
        }
        switch (values.pick(containers)) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> throw new IllegalStateException("no container");
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || values.oneIn(10)) {
            object.put(values.pick(List.of("unknown", "", "__proto__", "id", "version", "partner", "$where")), MARK);
        } else if (values.oneIn(8)) {
            object.remove(values.pick(names));
        } else if (values.oneIn(10)) {
            object.set(values.pick(names), object.deepCopy());
        } else {
            object.put(values.pick(names), MARK);
        }
    }

    private void spoil(ArrayNode array) {
        if (array.isEmpty() || values.oneIn(4)) {
            array.add(MARK);
        } else if (values.oneIn(4)) {
            JsonNode repeated = array.get(values.below(array.size()));
            for (int count = values.oneIn(4) ? 600 : 1; count > 0; count--) {
                array.add(repeated.deepCopy());
            }
        } else {
            array.set(values.below(array.size()), JsonNodeFactory.instance.textNode(MARK));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    /** The same text with one of its fields a second time. */
    String withATwin(ObjectNode good) {
        List<String> names = new ArrayList<>();
        good.fieldNames().forEachRemaining(names::add);
        String name = values.pick(names);
        ObjectNode body = good.deepCopy();
        body.put(TWIN, 0);
        return body.toString()
                .replace(
                        '"' + TWIN + '"',
                        JsonNodeFactory.instance.textNode(name).toString());
    }
}
