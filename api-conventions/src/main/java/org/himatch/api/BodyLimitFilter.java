package org.himatch.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every request to its path's limit: by the length that it states before anything is read, and while it is read. The
 * framework's own limit is one for all paths, and cuts the connection without a word.
 */
class BodyLimitFilter {
    private static final long LINGER = 4L * 1024 * 1024;

    private final BodyLimits limits;

    BodyLimitFilter(BodyLimits limits) {
        this.limits = limits;
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
            request.setEntityStream(new Limited(request.getEntityStream(), limit, refusal));
        }
    }

    /**
     * Reads some more of a body that is refused. A client that still sends when the connection is closed may never see the
     * answer, so what is a little too long is read to its end; what goes on for ever is not.
     */
    private static void readOn(InputStream body) {
        try {
            long left = LINGER;
            byte[] buffer = new byte[8192];
            int count = body.read(buffer);
            while (count >= 0 && left > 0) {
                left -= count;
                count = body.read(buffer);
            }
        } catch (IOException e) {
            // The client has gone, and with it whoever could read an answer.
        }
    }

    /** The body may not have been read to its end, so a connection of HTTP 1 cannot serve another request. */
    private static HttpProblem refusal(long limit, HttpServerRequest http) {
        HttpProblem.Builder problem =
                ProblemType.PAYLOAD_TOO_LARGE.builder("The body may have up to " + limit + " bytes here");
        return http.version() == HttpVersion.HTTP_2
                ? problem.build()
                : problem.withHeader("Connection", "close").build();
    }

    /** Gives out so many bytes and no more. */
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private final HttpProblem refusal;
        private long read;

        Limited(InputStream body, long limit, HttpProblem refusal) {
            super(body);
            this.limit = limit;
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                readOn(in);
                throw refusal;
            }
        }
    }
}
