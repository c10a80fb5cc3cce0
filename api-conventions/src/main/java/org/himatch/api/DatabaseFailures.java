package org.himatch.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * What fails because the database cannot be used for a moment is a 503 that says when to come again, not a failure of ours:
 * no connection is free, it is cut or refused, the disk is full, somebody else holds the row for too long. The transaction was
 * rolled back, or, when the connection was lost during the commit, it is not known; an Idempotency-Key tells. Other failures
 * are logged and are a 500.
 */
class DatabaseFailures {
    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    /** Seconds. Connections are tried again at once, and a database that restarts takes about as long. */
    private static final String COME_AGAIN = "2";

    /** Classes of SQLSTATE: connection, rolled back for another's sake, resources, taken out of service by an operator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @ServerExceptionMapper(priority = 1)
    Response failed(RuntimeException failure) {
        SQLException cause = sql(failure);
        if (cause != null && isPassing(cause)) {
            LOG.warnf("The database cannot be used at the moment: SQLSTATE %s", cause.getSQLState());
            return ProblemType.UNAVAILABLE
                    .builder(
                            "The database cannot be used at the moment. Try again; with the same Idempotency-Key, or with"
                                    + " If-Match, nothing is done twice")
                    .withHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN)
                    .build()
                    .toResponse();
        }
        LOG.error("A request failed", cause == null ? failure : withoutValues(cause));
        return ProblemType.INTERNAL_ERROR
                .problem(ProblemType.INTERNAL_ERROR.title())
                .toResponse();
    }

    /** The pool's own refusal has no state, for it never reached the database. */
    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || LOCK_NOT_AVAILABLE.equals(state)
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }

    /** The driver's messages hold the statement with its values, which may be somebody's name. */
    private static IllegalStateException withoutValues(SQLException failure) {
        IllegalStateException told = new IllegalStateException("SQLSTATE " + failure.getSQLState());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
