package org.himatch.api.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a body left out is an empty one. A null among the items is kept, for validation to name its place. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
