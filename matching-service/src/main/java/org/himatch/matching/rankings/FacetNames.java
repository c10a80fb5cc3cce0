package org.himatch.matching.rankings;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.ranking.Facet;

/** What the facets are called in requests and answers, which is also what the filters are called. */
final class FacetNames {
    private FacetNames() {}

    /**
     * The facet of a name.
     *
     * @throws IllegalArgumentException when none of the allowed has it
     */
    static Facet facet(String name, Set<Facet> allowed) {
        return allowed.stream()
                .filter(facet -> name(facet).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + allowed.stream().map(FacetNames::name).sorted().collect(Collectors.joining(", "))));
    }

    private static String name(Facet facet) {
        return switch (facet) {
            case STATE, REMOTE, CREDENTIAL -> facet.name().toLowerCase(Locale.ROOT);
            case EMPLOYMENT_TYPE -> "employmentType";
        };
    }
}
