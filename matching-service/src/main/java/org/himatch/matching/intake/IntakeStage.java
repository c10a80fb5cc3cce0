package org.himatch.matching.intake;

import java.util.Locale;

/** What is done to records on their way into the index; stages of different records run at the same time. */
enum IntakeStage {
    /** Having them from Kafka; while there is none, waiting for one. */
    FETCH,
    /** Reading what they say. */
    DECODE,
    /** Changing the index. */
    INDEX;

    /** Its name among the meters. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
