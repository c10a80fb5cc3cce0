package org.himatch.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many requests are in progress. Each has a virtual thread, of which there is no end: without a bound they would all
 * wait for the same processors and connections, each answered when nobody waits for it any more. What is too much is refused
 * while it is cheap, before the token is looked at and the body is read. Health and meters are outside: who watches a service
 * wants to know most when it has too much to do.
 */
@ApplicationScoped
class Admission {
    private static final String BOUNDED = "/v1/";

    /** Seconds. A queue of that length is gone before. */
    private static final String COME_AGAIN = "1";

    /** Higher goes first; tokens are looked at with 200, CORS with 300, which a refusal needs as well for a browser to see it. */
    private static final int BEFORE_TOKENS = 250;

    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter refused;

    Admission(AdmissionConfig config, MeterRegistry metrics) {
        most = config.inFlight();
        metrics.gauge("himatch.requests.in.flight", inFlight);
        refused = metrics.counter("himatch.requests.refused");
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_TOKENS);
    }

    private void admit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(BOUNDED)) {
            request.next();
        } else if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            refused.increment();
            refuse(request);
        } else {
            AtomicBoolean ended = new AtomicBoolean();
            request.addEndHandler(result -> {
                if (ended.compareAndSet(false, true)) {
                    inFlight.decrementAndGet();
                }
            });
            request.next();
        }
    }

    private static void refuse(RoutingContext request) {
        ProblemType type = ProblemType.UNAVAILABLE;
        JsonObject problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", "There is too much to do at the moment; nothing was done. Try again")
                .put("instance", request.normalizedPath());
        // What comes of the body is thrown away, so that the connection can be used again.
        request.request().resume();
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
