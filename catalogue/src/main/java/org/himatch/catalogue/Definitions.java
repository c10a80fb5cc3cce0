package org.himatch.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.himatch.catalogue.Located.Pair;

/** What the entries of a section define, by key, with the place of each key. */
final class Definitions<T> {
    private final Shape shape;
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Map<String, Located> keyNodes = new LinkedHashMap<>();

    Definitions(Shape shape) {
        this.shape = shape;
    }

    /** How keys are written. */
    enum Shape {
        KEBAB_CASE("[a-z0-9]+(-[a-z0-9]+)*", "an id is lower-case letters and digits joined by -"),
        CODE("[A-Za-z0-9]+([-.][A-Za-z0-9]+)*", "a code is letters and digits joined by - or ."),
        NAME(".+", "a name is one line");

        private final Pattern pattern;
        private final String rule;

        Shape(String pattern, String rule) {
            this.pattern = Pattern.compile(pattern);
            this.rule = rule;
        }
    }

    void define(Pair entry, T value) {
        if (!shape.pattern.matcher(entry.key()).matches()) {
            entry.keyNode().refuse(shape.rule);
        }
        Located first = keyNodes.putIfAbsent(entry.key(), entry.keyNode());
        if (first == null) {
            values.put(entry.key(), value);
        } else {
            entry.keyNode().refuse("duplicate, first at " + first.place());
        }
    }

    /** Reports cycles among entries that name others under a field. */
    void refuseCycles(String field, Function<T, List<String>> named) {
        Edges edges = Edges.of(keys(), key -> key, key -> named.apply(values.get(key)));
        for (List<String> cycle : edges.cycles()) {
            refuse(cycle.getFirst(), "cycle in " + field + ": " + String.join(" → ", cycle));
        }
    }

    /** Reports something about an entry, at its key. */
    void refuse(String key, String message) {
        Located entry = keyNodes.get(key);
        if (entry != null) {
            entry.refuse(message);
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    Collection<T> values() {
        return values.values();
    }
}
