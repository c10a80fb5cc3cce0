package org.himatch.local.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The highest rate that the services keep up with: all is answered, the throughput follows the rate, and of a hundred answers 99
 * come within the bound.
 */
final class Knee {
    /** What the 99th percentile of all answers has to stay under. */
    static final Duration BOUND = Duration.ofMillis(500);

    /** The last answers come after the last request, so that the throughput is always a little less than the rate. */
    private static final double FOLLOWS = 0.95;

    private Knee() {}

    static boolean keepsUp(Step step, Duration planned) {
        double came = step.arrivals() / (planned.toNanos() / 1e9);
        return step.arrivals() > 0
                && step.heldOff().isEmpty()
                && step.unexpected().isEmpty()
                && step.all().p99() < BOUND.toMillis()
                && step.reached() >= FOLLOWS * came;
    }

    /** The last step before the first that does not keep up; empty when already the lowest rate is too high. */
    static Optional<Step> of(List<Step> steps, Duration planned) {
        return steps.stream()
                .sorted(Comparator.comparingDouble(Step::asked))
                .takeWhile(step -> keepsUp(step, planned))
                .reduce((lower, higher) -> higher);
    }
}
