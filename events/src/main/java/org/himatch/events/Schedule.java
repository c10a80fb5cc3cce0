package org.himatch.events;

/** When the work is done. */
public enum Schedule {
    DAY,
    EVENING,
    NIGHT,
    WEEKEND,
    ROTATING,
    FLEXIBLE
}
