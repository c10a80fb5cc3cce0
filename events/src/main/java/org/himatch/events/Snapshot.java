package org.himatch.events;

import java.util.UUID;

/** The whole current state of one aggregate, as far as matching needs it. */
public sealed interface Snapshot permits CandidateSnapshot, JobSnapshot {
    /** The aggregate's id, and the record's key in the topic. */
    UUID id();

    /** The tenant that the aggregate belongs to. */
    String partner();

    /** The aggregate's version, rising by one with every change, further with a repair; 1 is the first. */
    long version();
}
