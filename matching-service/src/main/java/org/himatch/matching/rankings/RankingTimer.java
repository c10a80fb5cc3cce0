package org.himatch.matching.rankings;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures how long the index takes to rank or explain, without waiting for versions and without HTTP. */
@ApplicationScoped
public class RankingTimer {
    private final MeterRegistry registry;
    private final EngineTime request;

    RankingTimer(MeterRegistry registry, EngineTime request) {
        this.registry = registry;
        this.request = request;
    }

    /** Does the work, and records how long it took under this name; the answer to the request will tell it too. */
    public <T> T record(String direction, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            registry.timer("himatch.ranking", "direction", direction).record(took);
            request.add(took);
        }
    }
}
