package org.himatch.local.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Steps of ten seconds as a run would show them. */
final class Steps {
    static final Duration PLANNED = Duration.ofSeconds(10);
    static final Vitals VITALS = new Vitals(List.of(new Vitals.OfService("profile-service", 61, 210)), 3, 2);

    private Steps() {}

    static Step of(double asked, double reached, double p99) {
        return of(asked, reached, p99, Map.of(), Map.of());
    }

    static Step of(double asked, double reached, double p99, Map<Integer, Long> heldOff, Map<String, Long> unexpected) {
        Latency latency = new Latency(100, 4, p99, p99 + 1, p99 + 2);
        return new Step(
                "mixed",
                asked,
                (long) (asked * PLANNED.toSeconds()),
                reached,
                latency,
                Map.of("create", latency),
                heldOff,
                latency,
                unexpected,
                VITALS,
                latency,
                0,
                1.5,
                0);
    }
}
