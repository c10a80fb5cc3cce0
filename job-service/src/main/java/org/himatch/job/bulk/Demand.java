package org.himatch.job.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How much something matters, as it stands behind the last colon: {@code 5!} is of importance 5 and essential; an equals sign
 * means that only the thing itself counts, nothing related to it.
 */
final class Demand {
    /** A regular expression of it, with the groups importance and marks. */
    static final String FORM = ":\\s*(?<importance>\\d{1,9})\\s*(?<marks>[!=]{0,2})";

    private Demand() {}

    static void read(String importance, String marks, ObjectNode criterion) {
        criterion.put("importance", Integer.parseInt(importance));
        criterion.put("essential", marks.indexOf('!') >= 0);
    }

    static String write(JsonNode criterion) {
        return ":" + criterion.get("importance").asText()
                + (criterion.path("essential").asBoolean() ? "!" : "")
                + (criterion.path("acceptRelated").asBoolean(true) ? "" : "=");
    }
}
