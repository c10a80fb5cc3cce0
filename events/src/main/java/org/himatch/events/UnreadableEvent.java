package org.himatch.events;

import org.jspecify.annotations.Nullable;

/** A record that is not what the contract says: a matter for the dead-letter topic, never a reason to stop. */
public final class UnreadableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    /** An unreadable record, with the reason in a few words. */
    public UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
