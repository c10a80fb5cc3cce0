package org.himatch.matching.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Vocabulary;

/** Another replica of the intake and the index, in the same process. */
final class Replica implements AutoCloseable {
    private final MarketIndex index;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IntakeMetrics metrics;
    private final SnapshotConsumer consumer;
    private final Rebuilds rebuilds;

    private Replica(String bootstrapServers, Vocabulary vocabulary, MatchingConfig config) {
        KafkaSettings kafka =
                new KafkaSettings(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), config);
        index = new MarketIndex(vocabulary);
        metrics = new IntakeMetrics(registry, index);
        DeadLetters deadLetters = new DeadLetters(kafka);
        rebuilds = new Rebuilds(new SimpleMeterRegistry());
        consumer = new SnapshotConsumer(
                kafka,
                new Decoders(new SnapshotDecoder(new UnknownIds(vocabulary)), metrics),
                new SnapshotApplier(index, deadLetters, metrics),
                deadLetters,
                metrics,
                index,
                rebuilds,
                new QuickStart(index, vocabulary, Clock.systemUTC(), config),
                config);
    }

    static Replica start(String bootstrapServers, Vocabulary vocabulary) {
        return start(bootstrapServers, vocabulary, Duration.ofSeconds(20));
    }

    static Replica start(String bootstrapServers, Vocabulary vocabulary, Duration rebuildPatience) {
        Replica replica = new Replica(bootstrapServers, vocabulary, new Quick(rebuildPatience, Optional.empty()));
        replica.consumer.start(new StartupEvent());
        return replica;
    }

    /** One that keeps a file for a quick start in this folder. */
    static Replica start(String bootstrapServers, Vocabulary vocabulary, Path folder) {
        Replica replica =
                new Replica(bootstrapServers, vocabulary, new Quick(Duration.ofSeconds(20), Optional.of(folder)));
        replica.consumer.start(new StartupEvent());
        return replica;
    }

    MarketIndex index() {
        return index;
    }

    /** How many records have been read, whether they said something new or not. */
    long read() {
        return (long) registry.find("himatch.intake.events").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    void awaitReadyAndClose() throws InterruptedException {
        try (this) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::isReady);
        }
    }

    IntakeMetrics metrics() {
        return metrics;
    }

    Rebuilds rebuilds() {
        return rebuilds;
    }

    boolean isReady() {
        return new IntakeHealth(consumer, metrics, rebuilds).call().getStatus() == HealthCheckResponse.Status.UP;
    }

    @Override
    public void close() throws InterruptedException {
        consumer.stop(new ShutdownEvent());
    }

    /** Everything as by default, but with less patience. */
    record Quick(Duration rebuildPatience, Optional<Path> folder)
            implements MatchingConfig, MatchingConfig.Intake, MatchingConfig.QuickStart {
        @Override
        public QuickStart quickStart() {
            return this;
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration mostAge() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration freshnessWait() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int freshnessWaiters() {
            return 1;
        }

        @Override
        public Intake intake() {
            return this;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration partitionCheck() {
            return Duration.ofMillis(500);
        }

        @Override
        public double rebuildShare() {
            return 0.9;
        }

        @Override
        public int partitions() {
            return 3;
        }

        @Override
        public short replicas() {
            return 1;
        }
    }
}
