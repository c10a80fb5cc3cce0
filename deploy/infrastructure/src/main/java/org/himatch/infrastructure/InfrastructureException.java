package org.himatch.infrastructure;

/** A part could not be started or stopped; the message says which one, where, and why. */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InfrastructureException(String message) {
        super(message);
    }

    InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
