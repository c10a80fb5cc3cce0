package org.himatch.local.load;

import org.jspecify.annotations.Nullable;

/** What became of an operation. */
sealed interface Outcome {

    /** It was answered as it should be. */
    record Done(@Nullable Written written) implements Outcome {}

    /**
     * The service had too much to do, and said when to come again.
     *
     * @param status 429 or 503
     */
    record HeldOff(int status) implements Outcome {}

    /**
     * Anything else.
     *
     * @param kind a status, or why there was none
     */
    record Unexpected(String kind) implements Outcome {}

    /** A version that a writer has acknowledged. */
    record Written(String id, long version) {}
}
