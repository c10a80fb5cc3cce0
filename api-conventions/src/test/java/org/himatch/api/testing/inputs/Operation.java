package org.himatch.api.testing.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a client can ask, as the document says it.
 *
 * @param path with its parameters in braces
 * @param bodies the schema of the body by media type; empty where there is none
 * @param examples bodies that the document shows
 * @param answers the schema by media type, by status; without media types where there is no body
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        List<JsonNode> examples,
        Map<Integer, Map<String, JsonNode>> answers) {

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** The kind of thing that this creates, as paths name it: {@code jobId} for {@code /v1/jobs}. */
    boolean creates() {
        return method.equals("POST") && answers.containsKey(201);
    }
}
