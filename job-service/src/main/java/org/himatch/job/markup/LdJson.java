package org.himatch.job.markup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON-LD as pages carry it. Unlike our own bodies it may say more than we know. */
final class LdJson {
    /** The media type. */
    static final String MEDIA_TYPE = "application/ld+json";

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LdJson() {}

    /** What is not JSON, or not of a size to be read; the reason is for the sender. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static JsonNode read(byte[] utf8) throws Unreadable {
        return read(new String(utf8, StandardCharsets.UTF_8));
    }

    static JsonNode read(String json) throws Unreadable {
        try {
            String text = json.startsWith("\ufeff") ? json.substring(1) : json;
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new Unreadable("not JSON: it is empty");
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new Unreadable("too deep or too long: " + DEEPEST + " levels and " + LONGEST_TEXT
                    + " characters of a text are read");
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new Unreadable(
                    place == null
                            ? "not JSON"
                            : "not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
        }
    }

    /** JSON that can stand in a {@code script} element: nothing in it ends one, or begins a comment. */
    static String write(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value that JSON cannot hold", e);
        }
    }
}
