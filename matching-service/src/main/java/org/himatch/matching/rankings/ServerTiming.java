package org.himatch.matching.rankings;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells in the answer how long the index worked for it, as the header {@code Server-Timing} of the W3C, in milliseconds:
 * so a client, a browser's developer tools and the benchmark can tell it from what the way there and back took.
 */
class ServerTiming {
    private static final String HEADER = "Server-Timing";
    private static final double NANOS_PER_MILLI = 1e6;

    private final EngineTime engine;

    ServerTiming(EngineTime engine) {
        this.engine = engine;
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        long nanos = engine.spent().toNanos();
        if (nanos > 0) {
            response.getHeaders()
                    .putSingle(HEADER, String.format(Locale.ROOT, "engine;dur=%.3f", nanos / NANOS_PER_MILLI));
        }
    }
}
