package org.himatch.matching.rankings;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** How long the index has worked for the request at hand. */
@RequestScoped
class EngineTime {
    private Duration spent = Duration.ZERO;

    void add(Duration more) {
        spent = spent.plus(more);
    }

    Duration spent() {
        return spent;
    }
}
