package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the JobPostings of a document: itself, in an array, or in a {@code @graph}. */
final class PostingFinder {
    private static final Pattern SCHEMA_ORG = Pattern.compile("https?://(?:www\\.)?schema\\.org(?:/.*)?");
    private static final Pattern BEFORE_NAME = Pattern.compile("^.*[/#:]");

    private final List<FoundPosting> found = new ArrayList<>();

    private PostingFinder() {}

    static List<FoundPosting> in(JsonNode document, String pointer) {
        PostingFinder finder = new PostingFinder();
        finder.visit(document, pointer);
        return finder.found;
    }

    private void visit(@Nullable JsonNode node, String pointer) {
        switch (node) {
            case ArrayNode items -> {
                for (int i = 0; i < items.size(); i++) {
                    visit(items.get(i), pointer + "/" + i);
                }
            }
            case ObjectNode object
            when isOfSchemaOrg(object.get("@context")) -> {
                if (isA(object, "JobPosting")) {
                    found.add(new FoundPosting(pointer, object));
                } else {
                    visit(object.get("@graph"), pointer + "/@graph");
                }
            }
            case null, default -> {}
        }
    }

    /** Whether a node has a type, written short, as an address, or as one of several. */
    static boolean isA(JsonNode node, String type) {
        return switch (node.get("@type")) {
            case ArrayNode types -> {
                for (JsonNode one : types) {
                    if (isNamed(one, type)) {
                        yield true;
                    }
                }
                yield false;
            }
            case JsonNode one -> isNamed(one, type);
            case null -> false;
        };
    }

    private static boolean isNamed(JsonNode name, String type) {
        return name.isTextual()
                && BEFORE_NAME
                        .matcher(name.textValue().strip())
                        .replaceFirst("")
                        .equals(type);
    }

    private static boolean isOfSchemaOrg(@Nullable JsonNode context) {
        return switch (context) {
            case null -> true;
            case ArrayNode contexts -> {
                for (JsonNode one : contexts) {
                    if (isOfSchemaOrg(one)) {
                        yield true;
                    }
                }
                yield contexts.isEmpty();
            }
            case ObjectNode terms -> {
                for (JsonNode one : terms) {
                    if (one.isTextual() && isOfSchemaOrg(one)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> SCHEMA_ORG.matcher(context.asText().strip()).matches();
        };
    }
}
