package org.himatch.matching.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.himatch.events.Topic;
import org.himatch.matching.index.MarketIndex;

/** What the intake has done, for the meters and for readiness. Counts are since the start of this replica. */
@ApplicationScoped
class IntakeMetrics {
    private final Counter unknownIds;
    private final Map<Topic, Outcomes> events = new EnumMap<>(Topic.class);
    private final Map<IntakeStage, Timer> stages = new EnumMap<>(IntakeStage.class);
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final AtomicLong lag = new AtomicLong(-1);
    private final AtomicLong catchUp = new AtomicLong();

    /** The counters of a topic, found once and not for each record. */
    private record Outcomes(Counter applied, Counter stale, Counter deadLetter) {}

    IntakeMetrics(MeterRegistry registry, MarketIndex index) {
        this.unknownIds = registry.counter("himatch.intake.unknown.ids");
        registry.gauge("himatch.index.candidates", index, MarketIndex::candidateCount);
        registry.gauge("himatch.index.jobs", index, MarketIndex::jobCount);
        registry.gauge("himatch.index.bytes.per.candidate", index, MarketIndex::bytesPerCandidate);
        registry.gauge("himatch.index.tidying", index, MarketIndex::tidying);
        registry.gauge("himatch.intake.lag", lag);
        TimeGauge.builder("himatch.intake.catch.up", catchUp, TimeUnit.NANOSECONDS, AtomicLong::get)
                .description("From the first connection to having caught up; 0 before that")
                .register(registry);
        for (Topic topic : Topic.values()) {
            events.put(
                    topic,
                    new Outcomes(
                            outcome(registry, topic, "applied"),
                            outcome(registry, topic, "stale"),
                            outcome(registry, topic, "dead-letter")));
        }
        for (IntakeStage stage : IntakeStage.values()) {
            stages.put(stage, registry.timer("himatch.intake.stage", "stage", stage.tag()));
        }
    }

    private static Counter outcome(MeterRegistry registry, Topic topic, String outcome) {
        return registry.counter("himatch.intake.events", "topic", topic.topicName(), "outcome", outcome);
    }

    /** Does a stage's work on some records, and adds up how long it took. */
    <T> T timed(IntakeStage stage, Supplier<T> work) {
        return Objects.requireNonNull(stages.get(stage)).record(work);
    }

    /** How long it took from the first connection until the index had caught up. */
    void setCatchUp(Duration time) {
        catchUp.set(time.toNanos());
    }

    /** Counts a record that could be read; {@code newer} says whether it changed the index. */
    void countApplied(Topic topic, boolean newer) {
        if (newer) {
            applied.incrementAndGet();
        }
        (newer ? outcomes(topic).applied() : outcomes(topic).stale()).increment();
    }

    void countDeadLetter(Topic topic) {
        deadLetters.incrementAndGet();
        outcomes(topic).deadLetter().increment();
    }

    private Outcomes outcomes(Topic topic) {
        return Objects.requireNonNull(events.get(topic));
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
