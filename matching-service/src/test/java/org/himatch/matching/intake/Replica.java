package org.himatch.matching.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Vocabulary;

/** Another replica of the intake and the index, in the same process. */
final class Replica implements AutoCloseable {
    private final MarketIndex index;
    private final IntakeMetrics metrics;
    private final SnapshotConsumer consumer;
    private final Rebuilds rebuilds;

    private Replica(String bootstrapServers, Vocabulary vocabulary, MatchingConfig config) {
        KafkaSettings kafka =
                new KafkaSettings(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), config);
        index = new MarketIndex(vocabulary);
        metrics = new IntakeMetrics(new SimpleMeterRegistry(), index);
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
                config);
    }

    static Replica start(String bootstrapServers, Vocabulary vocabulary) {
        return start(bootstrapServers, vocabulary, Duration.ofSeconds(20));
    }

    static Replica start(String bootstrapServers, Vocabulary vocabulary, Duration rebuildPatience) {
        Replica replica = new Replica(bootstrapServers, vocabulary, new Quick(rebuildPatience));
        replica.consumer.start(new StartupEvent());
        return replica;
    }

    MarketIndex index() {
        return index;
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
    private record Quick(Duration rebuildPatience) implements MatchingConfig, MatchingConfig.Intake {
        @Override
        public Duration freshnessWait() {
            return Duration.ofSeconds(2);
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
