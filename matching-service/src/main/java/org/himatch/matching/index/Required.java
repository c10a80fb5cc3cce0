package org.himatch.matching.index;

import org.jspecify.annotations.Nullable;

/** JSON can leave out what the contract promises; a defect of the writer is then named instead of passed on. */
final class Required {
    private Required() {}

    static <T> T of(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
