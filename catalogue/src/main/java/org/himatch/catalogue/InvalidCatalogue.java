package org.himatch.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The files are not a catalogue. The message has one line for each fault, all of them at once. */
public final class InvalidCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    InvalidCatalogue(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** The faults, by file and line; at least one. */
    public List<Finding> findings() {
        return findings;
    }
}
