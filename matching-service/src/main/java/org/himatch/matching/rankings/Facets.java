package org.himatch.matching.rankings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the eligible that pass the filters are distributed, whatever the page. A facet that was not asked for is absent.
 * What somebody has not said is in no count.
 *
 * @param state states where candidates live, or postings are
 * @param remote what candidates say to remote work; for postings {@code true} or {@code false}
 * @param credential credentials that candidates hold in force
 * @param employmentType kinds of employment that postings offer
 */
record Facets(
        @Nullable List<Count> state,
        @Nullable List<Count> remote,
        @Nullable List<Count> credential,
        @Nullable List<Count> employmentType) {

    /**
     * How many have a value.
     *
     * @param value the value, as the filter of the same name takes it
     * @param count how many, at least 1
     */
    @Schema(
            name = "FacetCount",
            requiredProperties = {"value", "count"})
    record Count(
            @Schema(examples = "OH") String value,
            @Schema(examples = "12") int count) {}
}
