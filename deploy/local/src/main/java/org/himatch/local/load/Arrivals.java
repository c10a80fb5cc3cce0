package org.himatch.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When requests come, decided before the first is sent: independent of each other, as those of many users are (a Poisson
 * process), so that some come close together. Nothing that the services do delays them.
 */
final class Arrivals {
    private static final int HUNDRED = 100;

    private Arrivals() {}

    /** Mixed traffic of so many requests a second on average. */
    static List<Arrival> mixed(double rate, Duration duration, long seed) {
        return of(rate, duration, seed, true);
    }

    /** Updates only. */
    static List<Arrival> updates(double rate, Duration duration, long seed) {
        return of(rate, duration, seed, false);
    }

    private static List<Arrival> of(double rate, Duration duration, long seed, boolean isMixed) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("the rate must be above 0");
        }
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        double at = random.nextExponential() / rate;
        while (at * 1e9 < duration.toNanos()) {
            Operation operation = isMixed ? drawn(random.nextInt(HUNDRED)) : Operation.UPDATE;
            arrivals.add(new Arrival((long) (at * 1e9), operation, random.nextLong()));
            at += random.nextExponential() / rate;
        }
        return arrivals;
    }

    /** The operation that a number below a hundred stands for. */
    private static Operation drawn(int number) {
        int left = number;
        for (Operation operation : Operation.values()) {
            left -= operation.share();
            if (left < 0) {
                return operation;
            }
        }
        throw new IllegalStateException("the shares of the operations are less than a hundred");
    }
}
