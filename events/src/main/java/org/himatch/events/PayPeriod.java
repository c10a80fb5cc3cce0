package org.himatch.events;

/** What an amount of pay is for. A year of hourly work counts 2080 hours. */
public enum PayPeriod {
    HOUR,
    YEAR
}
