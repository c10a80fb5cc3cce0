package org.himatch.matching.rankings;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Measures how long the index takes to rank or explain, without waiting for versions and without HTTP. */
@ApplicationScoped
public class RankingTimer {
    private final MeterRegistry registry;

    RankingTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Does the work, and records how long it took under this name. */
    public <T> T record(String direction, Supplier<T> work) {
        return registry.timer("himatch.ranking", "direction", direction).record(work);
    }
}
