package org.himatch.local.load;

/**
 * A request that is to be sent.
 *
 * @param atNanos when, in nanoseconds after the begin
 * @param choice what decides everything else about it
 */
record Arrival(long atNanos, Operation operation, long choice) {}
