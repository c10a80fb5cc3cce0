package org.himatch.matching.simulations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.RankingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a posting to be simulated.
 *
 * @param changes at most one of each criterion; shown one by one and all together
 * @param filters which candidates are looked at
 * @param asOf the day on which credentials have to be in force; today (UTC) when absent
 * @param atLeast as id:version, postings and candidates that the index has to have; waits at most 2 s
 */
record PostingSimulationRequest(
        @NotEmpty @Size(max = SimulationRequest.MOST_CHANGES)
        List<@NotNull @Valid ChangeRequest> changes,

        @Valid RankingRequest.@Nullable Filters filters,
        @Nullable LocalDate asOf,

        @Size(max = 50) @Schema(examples = "[\"0197f0c2-7a10-7c00-8000-000000000001:7\"]") @Nullable
        List<@NotNull String> atLeast) {}
