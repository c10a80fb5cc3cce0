package org.himatch.local.faults;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** A candidate or posting of the workload, with what became of the writes to it. */
final class Thing {
    private final Subject subject;
    private final UUID id;
    private final ConcurrentSkipListMap<Long, Write> acknowledged = new ConcurrentSkipListMap<>();
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();

    Thing(UUID id, Write creation) {
        this.id = id;
        this.subject = creation.subject;
        writes.add(creation);
        acknowledged.put(1L, creation);
    }

    Subject subject() {
        return subject;
    }

    UUID id() {
        return id;
    }

    /** Every write that was ever sent. */
    Queue<Write> writes() {
        return writes;
    }

    /** Notes that a write has made a version; empty, or the other write of which the same was said. */
    Optional<Write> acknowledge(Write write, long version) {
        return Optional.ofNullable(acknowledged.putIfAbsent(version, write)).filter(other -> other != write);
    }

    /** The newest version that was acknowledged, and the write that made it. */
    Map.Entry<Long, Write> newest() {
        return acknowledged.lastEntry();
    }

    /** The write that made a version, if that was acknowledged. */
    Optional<Write> writerOf(long version) {
        return Optional.ofNullable(acknowledged.get(version));
    }

    boolean isDeleted() {
        return newest().getValue().kind == Write.Kind.DELETE;
    }

    long countWrites(Write.Kind kind, Write.Outcome outcome) {
        return writes.stream()
                .filter(write -> write.kind == kind && write.outcome() == outcome)
                .count();
    }

    @Override
    public String toString() {
        return subject.title() + " " + id;
    }
}
