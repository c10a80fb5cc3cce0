package org.himatch.events;

/** Where a posting stands. Only an {@link #OPEN} one is shown to candidates. */
public enum JobStatus {
    DRAFT,
    OPEN,
    PAUSED,
    FILLED,
    CLOSED,
    EXPIRED
}
