package org.himatch.ranking;

/** The working hours that jobs offer and candidates accept. */
public enum Schedule {
    /** Day shift. */
    DAY,
    /** Evening shift. */
    EVENING,
    /** Night shift. */
    NIGHT,
    /** Weekends. */
    WEEKEND,
    /** Changing shifts. */
    ROTATING,
    /** Hours by arrangement. */
    FLEXIBLE
}
