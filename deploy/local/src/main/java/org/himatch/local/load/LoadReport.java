package org.himatch.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown.
 *
 * @param steps one for each rate of mixed traffic
 * @param recovery the lowest rate again, right after the highest
 * @param updates updates only, for how soon a write is in the rankings
 * @param knee the highest rate that the services keep up with; empty when the lowest was too high
 */
public record LoadReport(LoadOptions options, List<Step> steps, Step recovery, Step updates, Optional<Step> knee) {
    /** What the 99th percentile of the time from a write's acknowledgement to the rankings has to stay under. */
    static final Duration VISIBLE_BOUND = Duration.ofMillis(250);

    /** Copies. */
    public LoadReport {
        steps = List.copyOf(steps);
    }

    /** Whether writes come into the rankings soon enough. */
    public boolean isVisibleSoon() {
        return updates.visible().count() > 0
                && updates.unseen() == 0
                && updates.visible().p99() < VISIBLE_BOUND.toMillis();
    }

    /** How many answers were neither what they should be nor a refusal that says when to come again, and writes not seen. */
    public long unexpected() {
        return all().mapToLong(step -> step.unseen()
                        + step.unexpected().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .sum();
    }

    /** The same after the overload, with refusals, once it has settled. */
    public boolean hasRecovered() {
        return recovery.secondsUntilGood() <= options.each().toSeconds() / 2;
    }

    private Stream<Step> all() {
        return Stream.concat(steps.stream(), Stream.of(recovery, updates));
    }

    /** The end of the report for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(knee.map(step -> format(
                        "knee        %.0f/s: the highest rate that is answered in full, with p99 under %d ms (it was %.0f ms)",
                        step.asked(), Knee.BOUND.toMillis(), step.all().p99()))
                .orElse("knee        below the lowest rate"));
        lines.add(format(
                "visible     p99 %.0f ms at %.0f writes/s, to be under %d ms: %s",
                updates.visible().p99(),
                updates.asked(),
                VISIBLE_BOUND.toMillis(),
                isVisibleSoon() ? "reached" : "MISSED"));
        lines.add(format(
                "recovery    %s",
                hasRecovered()
                        ? "as before within " + recovery.secondsUntilGood() + " s of the overload's end"
                        : "NOT within " + options.each().toSeconds() / 2 + " s of the overload's end"));
        lines.add(format("unexpected  %d", unexpected()));
        return lines;
    }

    private static String format(String format, @Nullable Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
