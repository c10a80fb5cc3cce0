package org.himatch.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.himatch.local.faults.Write.Outcome;

/**
 * What a run has shown.
 *
 * @param seed what it can be repeated by: the same faults and contents, though not the same interleaving
 * @param lasted how long clients wrote and things broke
 * @param writes the writes by what became of them
 * @param rankings how many rankings were read meanwhile
 * @param faults how often things were broken, by what was done
 * @param longestConvergence the longest time from when faults began to be lifted until everything that was acknowledged by
 *     then was in the rankings
 * @param compared how many whole rankings were compared with the oracle's in the end
 * @param losses whatever was lost, half there, or went back
 */
public record Report(
        long seed,
        Duration lasted,
        Map<Outcome, Long> writes,
        int rankings,
        Map<Fault.Kind, Integer> faults,
        Duration longestConvergence,
        int compared,
        List<String> losses) {

    /** Copies. */
    public Report {
        writes = Map.copyOf(writes);
        faults = Map.copyOf(faults);
        losses = List.copyOf(losses);
    }

    /** How many writes were begun. */
    public long allWrites() {
        return writes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many writes were acknowledged. */
    public long acknowledged() {
        return writes.getOrDefault(Outcome.ACKNOWLEDGED, 0L);
    }

    /** How often something was broken. */
    public int allFaults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The report for people. */
    public List<String> lines() {
        String byKind = faults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return List.of(
                "seed %d, %d s".formatted(seed, lasted.toSeconds()),
                "writes        %d: %d acknowledged, %d refused, %d in doubt"
                        .formatted(
                                allWrites(),
                                acknowledged(),
                                writes.getOrDefault(Outcome.REFUSED, 0L),
                                writes.getOrDefault(Outcome.UNKNOWN, 0L)),
                "faults        %d: %s".formatted(allFaults(), byKind),
                "rankings      %d read, %d compared with the oracle".formatted(rankings, compared),
                "convergence   %.1f s at the longest".formatted(longestConvergence.toMillis() / 1000.0),
                "losses        %d".formatted(losses.size()));
    }
}
