package org.himatch.matching.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.himatch.events.Topic;
import org.himatch.matching.index.MarketIndex;

/** What the intake has done, for the meters and for readiness. Counts are since the start of this replica. */
@ApplicationScoped
class IntakeMetrics {
    private final MeterRegistry registry;
    private final Counter unknownIds;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final AtomicLong lag = new AtomicLong(-1);

    IntakeMetrics(MeterRegistry registry, MarketIndex index) {
        this.registry = registry;
        this.unknownIds = registry.counter("himatch.intake.unknown.ids");
        registry.gauge("himatch.index.candidates", index, MarketIndex::candidateCount);
        registry.gauge("himatch.index.jobs", index, MarketIndex::jobCount);
        registry.gauge("himatch.index.bytes.per.candidate", index, MarketIndex::bytesPerCandidate);
        registry.gauge("himatch.intake.lag", lag);
    }

    /** Counts a record that could be read; {@code newer} says whether it changed the index. */
    void countApplied(Topic topic, boolean newer) {
        if (newer) {
            applied.incrementAndGet();
        }
        registry.counter("himatch.intake.events", "topic", topic.topicName(), "outcome", newer ? "applied" : "stale")
                .increment();
    }

    void countDeadLetter(Topic topic) {
        deadLetters.incrementAndGet();
        registry.counter("himatch.intake.events", "topic", topic.topicName(), "outcome", "dead-letter")
                .increment();
    }

    void countUnknownIds(int count) {
        unknownIds.increment(count);
    }

    /** How many records are still to be read; -1 when that is not known. */
    void setLag(long records) {
        lag.set(records);
    }

    long applied() {
        return applied.get();
    }

    long deadLetters() {
        return deadLetters.get();
    }

    long lag() {
        return lag.get();
    }
}
