package org.himatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that JSON left out is an empty one. */
final class Lists {
    private Lists() {}

    static <T> List<T> copyOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
