package org.himatch.profile.jsonresume;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.himatch.api.Violation;
import org.himatch.profile.jsonresume.Rule.Items;
import org.himatch.profile.jsonresume.Rule.Members;
import org.himatch.profile.jsonresume.Rule.Words;

/** The rules of JSON Resume 1.0.0: all members are optional, others are allowed, and what has a name has a form. */
@Schema(
        name = "JsonResume",
        type = SchemaType.OBJECT,
        description = "A JSON Resume 1.0.0 document (jsonresume.org)",
        properties = {
            @SchemaProperty(name = "basics", type = SchemaType.OBJECT, description = "Who it is"),
            @SchemaProperty(name = "work", type = SchemaType.ARRAY, description = "Employment"),
            @SchemaProperty(name = "education", type = SchemaType.ARRAY, description = "Schools and degrees"),
            @SchemaProperty(name = "certificates", type = SchemaType.ARRAY, description = "Credentials"),
            @SchemaProperty(name = "skills", type = SchemaType.ARRAY, description = "Skills"),
            @SchemaProperty(
                    name = "meta",
                    type = SchemaType.OBJECT,
                    description = "About the document; what only HIMatch knows is in its member himatch")
        })
public final class JsonResume {
    /** How many characters a document may have, written as JSON without blanks. */
    public static final int MOST_CHARACTERS = 65_536;

    private static final int DEEPEST = 50;
    private static final Words TEXT = Words.TEXT;
    private static final Words URI = Words.URI;
    private static final Words DATE = Words.DATE;
    private static final Rule TEXTS = new Items(TEXT);

    private static final Members ROOT = new Members(Map.ofEntries(
            entry("$schema", URI),
            entry(
                    "basics",
                    new Members(Map.of(
                            "name", TEXT,
                            "label", TEXT,
                            "image", TEXT,
                            "email", Words.EMAIL,
                            "phone", TEXT,
                            "url", URI,
                            "summary", TEXT,
                            "location", texts("address", "postalCode", "city", "countryCode", "region"),
                            "profiles",
                                    new Items(new Members(Map.of("network", TEXT, "username", TEXT, "url", URI)))))),
            entry(
                    "work",
                    new Items(new Members(Map.of(
                            "name", TEXT,
                            "location", TEXT,
                            "description", TEXT,
                            "position", TEXT,
                            "url", URI,
                            "startDate", DATE,
                            "endDate", DATE,
                            "summary", TEXT,
                            "highlights", TEXTS)))),
            entry(
                    "volunteer",
                    new Items(new Members(Map.of(
                            "organization", TEXT,
                            "position", TEXT,
                            "url", URI,
                            "startDate", DATE,
                            "endDate", DATE,
                            "summary", TEXT,
                            "highlights", TEXTS)))),
            entry(
                    "education",
                    new Items(new Members(Map.of(
                            "institution", TEXT,
                            "url", URI,
                            "area", TEXT,
                            "studyType", TEXT,
                            "startDate", DATE,
                            "endDate", DATE,
                            "score", TEXT,
                            "courses", TEXTS)))),
            entry(
                    "awards",
                    new Items(new Members(Map.of("title", TEXT, "date", DATE, "awarder", TEXT, "summary", TEXT)))),
            entry(
                    "certificates",
                    new Items(new Members(Map.of("name", TEXT, "date", DATE, "url", URI, "issuer", TEXT)))),
            entry(
                    "publications",
                    new Items(new Members(Map.of(
                            "name", TEXT, "publisher", TEXT, "releaseDate", DATE, "url", URI, "summary", TEXT)))),
            entry("skills", new Items(new Members(Map.of("name", TEXT, "level", TEXT, "keywords", TEXTS)))),
            entry("languages", new Items(texts("language", "fluency"))),
            entry("interests", new Items(new Members(Map.of("name", TEXT, "keywords", TEXTS)))),
            entry("references", new Items(texts("name", "reference"))),
            entry(
                    "projects",
                    new Items(new Members(Map.ofEntries(
                            entry("name", TEXT),
                            entry("description", TEXT),
                            entry("highlights", TEXTS),
                            entry("keywords", TEXTS),
                            entry("startDate", DATE),
                            entry("endDate", DATE),
                            entry("url", URI),
                            entry("roles", TEXTS),
                            entry("entity", TEXT),
                            entry("type", TEXT))))),
            entry("meta", new Members(Map.of("canonical", URI, "version", TEXT, "lastModified", TEXT)))));

    private JsonResume() {}

    private static Members texts(String first, String... others) {
        Map<String, Rule> texts = new HashMap<>(Map.of(first, TEXT));
        for (String other : others) {
            texts.put(other, TEXT);
        }
        return new Members(texts);
    }

    /**
     * Everything that is wrong with a document.
     *
     * @param place where the document is in the body, as a JSON pointer; empty when it is the body
     */
    public static List<Violation> violationsOf(ObjectNode document, String place) {
        List<Violation> violations = new ArrayList<>();
        if (isTooDeep(document, 0)) {
            violations.add(Violation.at(place, "must not be nested deeper than " + DEEPEST));
            return violations;
        }
        if (document.toString().length() > MOST_CHARACTERS) {
            violations.add(
                    Violation.at(place, "a JSON Resume document may have up to " + MOST_CHARACTERS + " characters"));
        }
        Rule.refuseUnstorable(document, place, violations);
        ROOT.check(document, place, violations);
        return violations;
    }

    private static boolean isTooDeep(JsonNode node, int depth) {
        return depth > DEEPEST
                || (node.isContainerNode() && node.valueStream().anyMatch(inner -> isTooDeep(inner, depth + 1)));
    }
}
