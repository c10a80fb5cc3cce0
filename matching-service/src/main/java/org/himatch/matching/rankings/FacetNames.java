package org.himatch.matching.rankings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himatch.ranking.Facet;

/** What the facets are called in requests and answers; all but the score's are called as the filters are. */
final class FacetNames {
    private FacetNames() {}

    /**
     * The facet of a name.
     *
     * @throws IllegalArgumentException when none has it
     */
    static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> name(facet).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(Facet.values())
                                .map(FacetNames::name)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Facet facet) {
        return switch (facet) {
            case STATE, REMOTE, CREDENTIAL, SCHEDULE, SKILL, SCORE ->
                facet.name().toLowerCase(Locale.ROOT);
            case EMPLOYMENT_TYPE -> "employmentType";
        };
    }
}
