package org.himatch.matching.batches;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.Page;
import org.himatch.matching.rankings.RankingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Postings to be ranked, by their ids or all that are open of one employer, and how.
 *
 * @param jobs the postings, in the order in which they are answered; each once. Or else employerId
 * @param employerId the employer whose open postings are wanted, in the order of their ids. Or else jobs
 * @param filters which candidates are looked at
 * @param nearMisses whether those who are not eligible follow after all who are; default false
 * @param include {@code criteria}: each item shows all criteria and their points
 * @param limit how many candidates each posting shows at most, 1 to 100; default 20
 * @param asOf the day on which credentials have to be in force; today (UTC) when absent
 * @param atLeast as id:version, postings and candidates that the index has to have; waits at most 2 s
 */
record BatchRequest(
        @Size(min = 1, max = MOST_JOBS) @Nullable List<@NotNull UUID> jobs,
        @Nullable UUID employerId,
        @Valid RankingRequest.@Nullable Filters filters,
        @Nullable Boolean nearMisses,

        @Size(max = 1) @Nullable
        List<@NotNull @Pattern(regexp = "criteria", message = "must be criteria") String> include,

        @Min(1) @Max(Page.MAX_LIMIT) @Nullable Integer limit,
        @Nullable LocalDate asOf,

        @Size(max = 50) @Schema(examples = "[\"0197f0c2-7a10-7c00-8000-000000000001:7\"]") @Nullable
        List<@NotNull String> atLeast) {

    /** How many postings one request may name. */
    static final int MOST_JOBS = 1000;

    /** The postings that are named; none when they are an employer's. */
    List<UUID> namedJobs() {
        return jobs == null ? List.of() : jobs;
    }
}
