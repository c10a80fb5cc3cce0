package org.himatch.matching.simulations;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Scores;
import org.himatch.ranking.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A change and the ranking that it would make.
 *
 * @param kind what it does
 * @param pointer JSON pointer of what it changes; absent when that is not one thing
 * @param change what the posting then asks, in words
 * @param text that, and what it would bring, in words
 * @param eligible how many would be eligible
 * @param gained how many of them are not eligible now
 * @param lost how many who are eligible now would not be
 * @param bestScore the highest score then; absent when nobody would be eligible
 * @param newcomersAmongFirst how many of the gained would be among the first ten
 * @param bestNewcomer the first of the gained; absent when there is none
 */
@Schema(requiredProperties = {"kind", "change", "text", "eligible", "gained", "lost", "newcomersAmongFirst"})
record SimulatedChange(
        ChangeKind kind,
        @Schema(examples = "/criteria/skills/1") @Nullable String pointer,
        @Schema(examples = "MS-DRG at level 5 as optional") String change,

        @Schema(
                examples =
                        "MS-DRG at level 5 as optional: 7 more become eligible, the best of them in place 3 with 91.20")
        String text,

        @Schema(examples = "20") int eligible,
        @Schema(examples = "7") int gained,
        @Schema(examples = "0") int lost,
        @Schema(examples = "96.20") @Nullable BigDecimal bestScore,
        @Schema(examples = "2") int newcomersAmongFirst,
        @Nullable Newcomer bestNewcomer) {

    /**
     * Somebody who would become eligible.
     *
     * @param candidateId the candidate
     * @param score the score under the change, 0.00 to 100.00
     * @param points the same in points, 0 to 10 000
     * @param rank the place under the change, from 1
     */
    @Schema(requiredProperties = {"candidateId", "score", "points", "rank"})
    record Newcomer(
            UUID candidateId,
            @Schema(examples = "91.20") BigDecimal score,
            @Schema(examples = "9120") int points,
            @Schema(examples = "3") int rank) {}

    static SimulatedChange of(Change change, Simulation.Outcome outcome) {
        Simulation.Newcomer best = outcome.bestGained();
        return new SimulatedChange(
                change.kind(),
                change.pointer(),
                change.words(),
                change.words() + ": " + effect(outcome),
                outcome.total(),
                outcome.gained(),
                outcome.lost(),
                bestScore(outcome),
                outcome.gainedAmongFirst(),
                best == null
                        ? null
                        : new Newcomer(
                                best.key().id(),
                                Scores.shown(best.key().primary()),
                                best.key().primary(),
                                best.rank()));
    }

    static @Nullable BigDecimal bestScore(Simulation.Outcome outcome) {
        return outcome.first().isEmpty()
                ? null
                : Scores.shown(outcome.first().getFirst().primary());
    }

    private static String effect(Simulation.Outcome outcome) {
        Simulation.Newcomer best = outcome.bestGained();
        String lost =
                outcome.lost() == 0 ? "" : outcome.lost() == 1 ? "1 no longer is" : outcome.lost() + " no longer are";
        if (best == null) {
            return lost.isEmpty() ? "nobody more becomes eligible" : "nobody more becomes eligible, " + lost;
        }
        String place =
                "in place " + best.rank() + " with " + Scores.shown(best.key().primary());
        String gained = outcome.gained() == 1
                ? "1 more becomes eligible, " + place
                : outcome.gained() + " more become eligible, the best of them " + place;
        return lost.isEmpty() ? gained : gained + "; " + lost;
    }
}
