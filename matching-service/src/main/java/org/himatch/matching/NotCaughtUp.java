package org.himatch.matching;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.himatch.api.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The index has not got what a request needs. Expected while data is on its way, so it leaves no trace in the log. */
public final class NotCaughtUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 1;

    /** @param detail what it has not got */
    public NotCaughtUp(String detail) {
        super(detail, null, false, false);
    }

    /** Answers 503. */
    static class Mapper {
        @ServerExceptionMapper
        Response answer(NotCaughtUp failure) {
            return ProblemType.NOT_CAUGHT_UP
                    .builder(String.valueOf(failure.getMessage()))
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build()
                    .toResponse();
        }
    }
}
