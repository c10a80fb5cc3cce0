package org.himatch.matching.simulations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;
import org.jspecify.annotations.Nullable;

/**
 * How many candidates are eligible, and how many would be if something were asked otherwise. All of it is of one moment.
 *
 * @param eligible how many are eligible and pass the filters
 * @param bestScore the highest score among them; absent when there is nobody
 * @param changes every small step by which less would be asked, what gains most first
 * @param asked the request's own changes, each by itself and in the order asked; absent when there are none
 * @param together the request's own changes all at once; absent when there are none
 * @param asOf the day on which credentials had to be in force
 * @param versions what the simulation was computed from
 */
@Schema(requiredProperties = {"eligible", "changes", "asOf", "versions"})
record MarketSimulation(
        @Schema(examples = "13") int eligible,
        @Schema(examples = "96.76") @Nullable BigDecimal bestScore,
        List<SimulatedChange> changes,
        @Nullable List<SimulatedChange> asked,
        @Nullable SimulatedChange together,
        LocalDate asOf,
        Versions versions) {}
