package org.himatch.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** JSON Merge Patch (RFC 7396): a member replaces the one of its name, {@code null} removes it, objects merge. */
@ApplicationScoped
public class MergePatch {
    /** The media type of such a patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;

    MergePatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What the present body becomes. A result that is not a valid body of its type is refused like a body sent whole.
     *
     * @param present the body as it stands
     * @param patch the patch, which must be an object
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw InvalidInput.at("", "a merge patch of a resource must be a JSON object");
        }
        ObjectNode target = mapper.valueToTree(present);
        merge(target, changes);
        try {
            return mapper.treeToValue(target, type);
        } catch (JsonProcessingException e) {
            throw JsonFailures.problem(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            String name = change.getKey();
            switch (change.getValue()) {
                case JsonNode value when value.isNull() -> target.remove(name);
                case ObjectNode nested -> {
                    ObjectNode inner =
                            target.get(name) instanceof ObjectNode present ? present : target.putObject(name);
                    merge(inner, nested);
                }
                case JsonNode value -> target.set(name, value);
            }
        });
    }
}
