package org.himatch.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every request to its path's limit: by the length that it states before anything is read, and while it is read. The
 * framework's own limit is one for all paths, and cuts the connection without a word. A body that comes too slowly is refused
 * too: a byte a minute is never idle, and would be waited for until the end of days. Only the time in which we wait for the
 * client counts, for a bulk import is read no faster than it is written.
 */
class BodyLimitFilter {
    private static final long LINGER = 4L * 1024 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);
    private static final Duration LINGER_TIME = Duration.ofSeconds(5);

    private final BodyLimits limits;
    private final CurrentVertxRequest current;

    BodyLimitFilter(BodyLimits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
    }

    @ServerRequestFilter
    void hold(ContainerRequestContext request, HttpServerRequest http) {
        long limit = limits.bytes(request.getUriInfo().getPath());
        HttpProblem refusal = refusal(limit, http);
        if (request.getLength() > limit) {
            readOn(request.getEntityStream());
            throw refusal;
        }
        if (request.hasEntity()) {
            request.setEntityStream(
                    new Limited(request.getEntityStream(), limit, refusal, slow(http), current.getCurrent()));
        }
    }

    /**
     * Reads some more of a body that is refused. A client that still sends when the connection is closed may never see the
     * answer, so what is a little too long is read to its end; what goes on for ever is not.
     */
    private static void readOn(InputStream body) {
        try {
            long deadline = System.nanoTime() + LINGER_TIME.toNanos();
            long left = LINGER;
            byte[] buffer = new byte[8192];
            int count = body.read(buffer);
            while (count >= 0 && left > 0 && System.nanoTime() - deadline < 0) {
                left -= count;
                count = body.read(buffer);
            }
        } catch (IOException e) {
            // The client has gone, and with it whoever could read an answer.
        }
    }

    private static HttpProblem refusal(long limit, HttpServerRequest http) {
        return last(ProblemType.PAYLOAD_TOO_LARGE.builder("The body may have up to " + limit + " bytes here"), http);
    }

    private static HttpProblem slow(HttpServerRequest http) {
        return last(ProblemType.TOO_SLOW.builder("Send the body at once; nothing was done"), http);
    }

    /** The body may not have been read to its end, so a connection of HTTP 1 cannot serve another request. */
    private static HttpProblem last(HttpProblem.Builder problem, HttpServerRequest http) {
        return http.version() == HttpVersion.HTTP_2
                ? problem.build()
                : problem.withHeader("Connection", "close").build();
    }

    /** Gives out so many bytes and no more, and waits for them no longer than is explained by their number. */
    private final class Limited extends FilterInputStream {
        private final long limit;
        private final HttpProblem refusal;
        private final HttpProblem slow;
        private final RoutingContext exchange;
        private long read;
        private long waited;
        private boolean givenUp;

        Limited(InputStream body, long limit, HttpProblem refusal, HttpProblem slow, RoutingContext exchange) {
            super(body);
            this.limit = limit;
            this.refusal = refusal;
            this.slow = slow;
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long begun = System.nanoTime();
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (IOException e) {
                // After a while of silence: the framework waits no longer, or the client has gone and reads no answer.
                if (System.nanoTime() - begun > SILENCE.toNanos()) {
                    throw givenUp(slow);
                }
                throw e;
            }
            read += Math.max(0, count);
            countWaiting(begun);
            if (read > limit) {
                readOn(in);
                throw givenUp(refusal);
            }
            return count;
        }

        /** Reads to the end what nobody wanted, as the framework's stream does by itself, but with an end to its patience. */
        @Override
        public void close() throws IOException {
            byte[] buffer = new byte[8192];
            while (!givenUp && read(buffer, 0, buffer.length) >= 0) {
                // nobody wanted it
            }
            if (!givenUp) {
                super.close();
            }
        }

        /** The framework says that it closes the connection, and then waits for the rest of the body, however long. */
        private HttpProblem givenUp(HttpProblem reason) {
            givenUp = true;
            if (exchange.request().version() != HttpVersion.HTTP_2) {
                exchange.addEndHandler(answered -> exchange.vertx()
                        .setTimer(
                                TO_READ_THE_ANSWER.toMillis(),
                                timer -> exchange.request().connection().close()));
            }
            return reason;
        }

        private void countWaiting(long begun) {
            waited += System.nanoTime() - begun;
            Duration explained = Duration.ofSeconds(read / limits.pace().asLongValue());
            if (waited > limits.patience().plus(explained).toNanos()) {
                throw givenUp(slow);
            }
        }
    }
}
