package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One write of the workload, however often it was sent. Its number is in what it writes, so that what is found later tells
 * who wrote it.
 */
final class Write {
    final int number;
    final Kind kind;
    final Subject subject;

    /** What is changed; {@code null} for what is yet to be created. */
    final @Nullable Thing thing;

    /** The version that it is based on; 0 for what is yet to be created. */
    final long base;

    /** What was sent; {@code null} when something is deleted. */
    final @Nullable JsonNode body;

    private volatile Outcome outcome = Outcome.UNKNOWN;

    enum Kind {
        CREATE,
        REPLACE,
        DELETE
    }

    enum Outcome {
        /** A success was answered, or read back. */
        ACKNOWLEDGED,
        /** It was refused, and so has changed nothing. */
        REFUSED,
        /** Nobody said, or not yet: whole or absent, either is right. */
        UNKNOWN
    }

    Write(int number, Kind kind, Subject subject, @Nullable Thing thing, long base, @Nullable JsonNode body) {
        this.number = number;
        this.kind = kind;
        this.subject = subject;
        this.thing = thing;
        this.base = base;
        this.body = body;
    }

    Outcome outcome() {
        return outcome;
    }

    void is(Outcome now) {
        outcome = now;
    }

    @Override
    public String toString() {
        return "write %d (%s %s%s on version %d, %s)"
                .formatted(number, kind, subject.title(), thing == null ? "" : " " + thing.id(), base, outcome);
    }
}
