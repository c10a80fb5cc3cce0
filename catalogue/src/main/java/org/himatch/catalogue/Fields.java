package org.himatch.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himatch.catalogue.Located.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry. A key is known when it has been asked for: {@link #refuseOthers} reports what nobody wanted,
 * so the code that reads a field is all there is to say about it.
 */
final class Fields {
    private final Located start;
    private final boolean readable;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** Fields of an entry that stands under a key, where what is missing in it is reported. */
    Fields(Pair entry) {
        this(entry.keyNode(), entry.value());
    }

    /** Fields of an item of a list. */
    Fields(Located item) {
        this(item, item);
    }

    private Fields(Located start, Located mapping) {
        this.start = start;
        this.readable = mapping.isMapping();
        for (Pair pair : mapping.pairs()) {
            if (pairs.putIfAbsent(pair.key(), pair) != null) {
                pair.keyNode().refuse("key " + pair.key() + " stands twice");
            }
        }
    }

    Optional<Located> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(pairs.get(key)).map(Pair::value);
    }

    Optional<Located> required(String key) {
        Optional<Located> value = optional(key);
        // What is no mapping at all has been reported as such.
        if (value.isEmpty() && readable) {
            start.refuse("missing key " + key);
        }
        return value;
    }

    String text(String key) {
        return required(key).map(Located::text).orElse("");
    }

    @Nullable
    String textOrNull(String key) {
        return optional(key).map(Located::text).orElse(null);
    }

    int number(String key, int least, int most) {
        return required(key).map(value -> value.number(least, most)).orElse(least);
    }

    boolean flag(String key) {
        return optional(key).map(Located::flag).orElse(false);
    }

    List<Located> items(String key) {
        return optional(key).map(Located::items).orElse(List.of());
    }

    List<Pair> pairs(String key) {
        return optional(key).map(Located::pairs).orElse(List.of());
    }

    void refuseOthers() {
        pairs.values().stream()
                .filter(pair -> !asked.contains(pair.key()))
                .forEach(pair ->
                        pair.keyNode().refuse("unknown key " + pair.key() + DidYouMean.among(asked, pair.key())));
    }
}
