package org.himatch.catalogue;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is wrong, so that an operator sees all of it at once instead of one fault a start; each fault once. */
final class Findings {
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** A fault of a whole file or folder. */
    void add(String file, String message) {
        findings.add(new Finding(file, 0, "", message));
    }

    void add(Place place, String entry, String message) {
        findings.add(new Finding(place.file(), place.line(), entry, message));
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new InvalidCatalogue(findings.stream()
                    .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                    .toList());
        }
    }
}
