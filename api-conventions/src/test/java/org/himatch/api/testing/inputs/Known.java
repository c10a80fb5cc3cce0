package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is there already, so that requests reach further than a 404: ids by the names that paths give them, bodies, texts. */
public final class Known {
    private static final int MOST = 200;

    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, List<JsonNode>> bodies = new HashMap<>();
    private final Map<String, List<byte[]>> documents = new HashMap<>();

    /** Nothing yet. */
    public Known() {}

    /** An id, by the name of the path parameter that it can stand for. */
    public Known id(String parameter, String id) {
        List<String> known = ids.computeIfAbsent(parameter, any -> new ArrayList<>());
        if (known.size() < MOST) {
            known.add(id);
        }
        return this;
    }

    /** A body that an operation takes. */
    public Known body(String operationId, String json) {
        bodies.computeIfAbsent(operationId, any -> new ArrayList<>()).add(ApiModel.parse(json));
        return this;
    }

    /** A body that is no JSON, by its media type. */
    public Known document(String mediaType, byte[] document) {
        documents.computeIfAbsent(mediaType, any -> new ArrayList<>()).add(document);
        return this;
    }

    void tag(String path, String tag) {
        tags.put(path, tag);
    }

    List<String> ids(String parameter) {
        return ids.getOrDefault(parameter, List.of());
    }

    String tag(String path) {
        return tags.getOrDefault(path, "\"1\"");
    }

    List<JsonNode> bodies(String operationId) {
        return bodies.getOrDefault(operationId, List.of());
    }

    List<byte[]> documents(String mediaType) {
        return documents.getOrDefault(mediaType, List.of());
    }
}
