package org.himatch.matching.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Rebuilds that are asked for, and what becomes of them. Whoever asks, one at a time is made; who asks while one is under
 * way gets that one. Any number of threads ask, the intake's alone answers.
 */
@ApplicationScoped
class Rebuilds {
    private final Counter swapped;
    private final Counter rolledBack;
    private volatile RebuildStatus status = RebuildStatus.NONE;
    private volatile boolean smallerToo;

    Rebuilds(MeterRegistry registry) {
        swapped = registry.counter("himatch.index.rebuilds", "outcome", "swapped");
        rolledBack = registry.counter("himatch.index.rebuilds", "outcome", "rolled-back");
        registry.gauge(
                "himatch.index.rebuild.remaining",
                this,
                rebuilds -> rebuilds.status().remaining());
    }

    RebuildStatus status() {
        return status;
    }

    /** As an operator asks, who means it: whatever the topics hold then takes the place of what there is. */
    synchronized RebuildStatus request() {
        smallerToo = true;
        want("asked for by an operator");
        return status;
    }

    /** As the intake asks, when the topics are not those from which the index was filled. */
    synchronized void want(String reason) {
        if (!isUnderway()) {
            status = new RebuildStatus(RebuildState.WANTED, reason, 0, 0);
        }
    }

    /** Whether one is to be made or being made. */
    boolean isUnderway() {
        return switch (status.state()) {
            case WANTED, READING, WAITING -> true;
            case NONE, SWAPPED, ROLLED_BACK -> false;
        };
    }

    /** Whether the new index may hold much less than the old one. */
    boolean acceptsSmaller() {
        return smallerToo;
    }

    synchronized void report(RebuildState state, long held, long remaining) {
        status = new RebuildStatus(state, status.reason(), held, remaining);
    }

    synchronized void swapped(long held) {
        swapped.increment();
        smallerToo = false;
        report(RebuildState.SWAPPED, held, 0);
    }

    synchronized void rolledBack(long held) {
        rolledBack.increment();
        smallerToo = false;
        report(RebuildState.ROLLED_BACK, held, 0);
    }
}
