package org.himatch.local.demo;

/** Schedules that occur in the market. */
enum Schedule {
    DAY,
    EVENING,
    NIGHT,
    WEEKEND,
    FLEXIBLE
}
