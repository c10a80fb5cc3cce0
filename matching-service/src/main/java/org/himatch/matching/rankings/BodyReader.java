package org.himatch.matching.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;

/** Collects what is wrong with a body, so that one answer names it all with its places. */
final class BodyReader {
    private final List<Violation> violations = new ArrayList<>();

    /** What is made of a place in the body; empty, and remembered, when that refuses. */
    <T> Optional<T> at(String pointer, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException e) {
            refuse(Violation.at(pointer, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    void refuse(Violation violation) {
        violations.add(violation);
    }

    void refuse(Collection<Violation> more) {
        violations.addAll(more);
    }

    /** Ends the request with everything that was wrong, if anything was. */
    void finish() {
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }
}
