package org.himatch.matching.intake;

/** Where the last rebuild of the index stands. */
enum RebuildState {
    /** There was none since the start. */
    NONE,
    /** It is asked for, and begins when Kafka is there and the index has caught up. */
    WANTED,
    /** The topics are being read into a new index. */
    READING,
    /** The new index has all that the topics have, which is much less than the one that answers has. */
    WAITING,
    /** The new index answers. */
    SWAPPED,
    /** The new index was given up; the old one answers on. */
    ROLLED_BACK
}
