package org.himatch.matching.rankings;

import java.util.Set;
import java.util.stream.Collectors;

/** What the eligible can be counted by. */
enum Facet {
    STATE("state"),
    REMOTE("remote"),
    CREDENTIAL("credential"),
    EMPLOYMENT_TYPE("employmentType");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The name in requests and answers, which is also that of the filter. */
    String parameter() {
        return parameter;
    }

    /**
     * The facet of a name.
     *
     * @throws IllegalArgumentException when none of the allowed has it
     */
    static Facet named(String parameter, Set<Facet> allowed) {
        return allowed.stream()
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + allowed.stream().map(Facet::parameter).sorted().collect(Collectors.joining(", "))));
    }
}
