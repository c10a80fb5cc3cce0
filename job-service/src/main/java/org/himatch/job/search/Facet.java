package org.himatch.job.search;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the found can be counted by. */
enum Facet {
    STATE("state"),
    REMOTE("remote"),
    EMPLOYMENT_TYPE("employmentType"),
    SCHEDULE("schedule"),
    EMPLOYER("employer"),
    SKILL("skill"),
    CREDENTIAL("credential"),
    PAY_BAND("payBand"),
    STATUS("status");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The name in requests and answers. */
    String parameter() {
        return parameter;
    }

    /**
     * The facet of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Facet named(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + parameter + "' is no facet; there are "
                        + Arrays.stream(values()).map(Facet::parameter).collect(Collectors.joining(", "))));
    }
}
