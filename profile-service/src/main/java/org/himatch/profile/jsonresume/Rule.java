package org.himatch.profile.jsonresume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.himatch.api.Violation;

/** What a place of a document may hold. Rules are data, so that one walk finds everything that is wrong. */
sealed interface Rule {

    void check(JsonNode node, String place, List<Violation> violations);

    /** Text of some form. */
    enum Words implements Rule {
        TEXT("must be text", text -> true),
        URI("must be a URI like https://example.org/page", Words::isUri),
        EMAIL("must be an e-mail address", text -> text.matches("[^\\s@]+@[^\\s@]+")),
        DATE("must be a date like 2014, 2014-05 or 2014-05-31", Words::isDate);

        private static final Pattern ISO = Pattern.compile("[12]\\d{3}(-\\d{2}(-\\d{2})?)?");

        private final String expectation;
        private final Predicate<String> form;

        Words(String expectation, Predicate<String> form) {
            this.expectation = expectation;
            this.form = form;
        }

        @Override
        public void check(JsonNode node, String place, List<Violation> violations) {
            if (!node.isTextual() || !form.test(node.textValue())) {
                violations.add(Violation.at(place, expectation));
            }
        }

        private static boolean isUri(String text) {
            try {
                return new java.net.URI(text).isAbsolute();
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private static boolean isDate(String text) {
            try {
                return ISO.matcher(text).matches()
                        && LocalDate.parse(text + "-01-01".substring(text.length() - 4))
                                        .getYear()
                                > 0;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** A list of things of one kind. */
    record Items(Rule item) implements Rule {
        @Override
        public void check(JsonNode node, String place, List<Violation> violations) {
            if (node instanceof ArrayNode items) {
                for (int i = 0; i < items.size(); i++) {
                    item.check(items.get(i), place + "/" + i, violations);
                }
            } else {
                violations.add(Violation.at(place, "must be a list"));
            }
        }
    }

    /** An object. Members that are not named here are kept and not looked at. */
    record Members(Map<String, Rule> members) implements Rule {
        @Override
        public void check(JsonNode node, String place, List<Violation> violations) {
            if (node instanceof ObjectNode object) {
                object.properties().forEach(member -> {
                    Rule rule = members.get(member.getKey());
                    if (rule != null) {
                        rule.check(member.getValue(), below(place, member.getKey()), violations);
                    }
                });
            } else {
                violations.add(Violation.at(place, "must be an object"));
            }
        }
    }

    private static String below(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Refuses text that cannot be stored or sent on, wherever it is: U+0000 and half of a surrogate pair. */
    static void refuseUnstorable(JsonNode node, String place, List<Violation> violations) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(member -> {
                    if (!isStorable(member.getKey())) {
                        violations.add(
                                Violation.at(place, "a name must be text without U+0000 or half a surrogate pair"));
                    }
                    refuseUnstorable(member.getValue(), below(place, member.getKey()), violations);
                });
            case ArrayNode items -> {
                for (int i = 0; i < items.size(); i++) {
                    refuseUnstorable(items.get(i), place + "/" + i, violations);
                }
            }
            default -> {
                if (node.isTextual() && !isStorable(node.textValue())) {
                    violations.add(Violation.at(place, "must be text, without U+0000 or half a surrogate pair"));
                }
            }
        }
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
