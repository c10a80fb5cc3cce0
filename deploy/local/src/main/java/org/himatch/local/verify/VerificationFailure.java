package org.himatch.local.verify;

import org.jspecify.annotations.Nullable;

/** Both sides could not be read, or nothing be published. */
public final class VerificationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerificationFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
