package org.himatch.job.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many postings there are of each kind, those facets that were asked for. Each is counted over everything found, as it
 * would be without the filter on that facet itself; most frequent first.
 *
 * @param state by the state's code
 * @param remote {@code true}, or {@code false} when the posting says so or nothing
 * @param employmentType by kind of employment; a posting counts for each that it offers
 * @param schedule by schedule; a posting counts for each that it offers
 * @param employer the 20 most frequent employers
 * @param skill the 20 skills most asked for
 * @param credential the 20 credentials most asked for
 * @param payBand by what a year pays at most, as {@code USD:60000-80000}; in the order of the bands
 * @param status by where the posting stands
 */
@Schema(name = "JobSearchFacets")
record Facets(
        @Nullable List<Count> state,
        @Nullable List<Count> remote,
        @Nullable List<Count> employmentType,
        @Nullable List<Count> schedule,
        @Nullable List<Count> employer,
        @Nullable List<Count> skill,
        @Nullable List<Count> credential,
        @Nullable List<Count> payBand,
        @Nullable List<Count> status) {

    /**
     * A value and how often it was found.
     *
     * @param value as the filter takes it
     * @param name what to show for it, when that is something else
     * @param count how many postings
     */
    @Schema(
            name = "JobSearchFacetCount",
            requiredProperties = {"value", "count"})
    record Count(String value, @Nullable String name, long count) {}
}
