package org.himatch.matching.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.matching.MatchingConfig;
import org.jboss.logging.Logger;

/**
 * Reads both topics into the index, on one thread, from the beginning and without end. Reading again is harmless, because
 * only newer versions change the index; so whatever Kafka throws is answered by a new connection that starts over.
 *
 * <p>The index has caught up once every partition has been read to where it ended when the first connection was made.
 * From then on it stays ready: without Kafka it answers from what it has.
 */
@ApplicationScoped
class SnapshotConsumer {
    private static final Logger LOG = Logger.getLogger(SnapshotConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, Function.identity()));

    private final KafkaSettings kafka;
    private final SnapshotApplier applier;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final MatchingConfig.Intake config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("snapshot-consumer").daemon().unstarted(this::run);
    private volatile boolean caughtUp;
    private volatile boolean failing;

    SnapshotConsumer(
            KafkaSettings kafka,
            SnapshotApplier applier,
            DeadLetters deadLetters,
            IntakeMetrics metrics,
            MatchingConfig config) {
        this.kafka = kafka;
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.config = config.intake();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Whether the index has all that was in the topics when this replica started. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether the last connection to Kafka failed. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        while (!isStopping()) {
            try {
                kafka.createMissingTopics();
                try (Consumer<String, byte[]> consumer = kafka.consumer()) {
                    follow(consumer);
                }
            } catch (ExecutionException | RuntimeException e) {
                report(e);
                rest();
            } catch (InterruptedException e) {
                break;
            } finally {
                deadLetters.close();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        assignAll(consumer);
        Map<TopicPartition, Long> ahead = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        long nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
        while (!isStopping()) {
            consumer.poll(POLL).forEach(this::take);
            ahead.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            metrics.setLag(lag(consumer));
            reportProgress(ahead.isEmpty());
            if (System.nanoTime() - nextCheck > 0) {
                assignAll(consumer);
                nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
            }
        }
    }

    /** Partitions that were assigned before keep their positions; new ones start at their beginning. */
    private static void assignAll(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = Partitions.of(consumer, TOPICS.keySet());
        if (partitions.size() != consumer.assignment().size()) {
            LOG.infof("Reading %d partitions", partitions.size());
            consumer.assign(partitions);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Topic topic = TOPICS.get(record.topic());
        if (topic == null) {
            return;
        }
        try {
            applier.apply(topic, record);
        } catch (UnreadableEvent e) {
            refuse(topic, record, e);
        } catch (RuntimeException e) {
            // A defect of ours must not stop the stream either; the record waits with the dead letters for the repair.
            refuse(topic, record, new UnreadableEvent("failed to apply: " + e, e));
        }
    }

    private void refuse(Topic topic, ConsumerRecord<String, byte[]> record, UnreadableEvent cause) {
        metrics.countDeadLetter(topic);
        deadLetters.write(topic, record, cause);
    }

    private static long lag(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void reportProgress(boolean nothingAhead) {
        if (failing) {
            LOG.info("Kafka is there again");
            failing = false;
        }
        if (nothingAhead && !caughtUp) {
            caughtUp = true;
            LOG.infof("The index has caught up: applied=%d deadLetters=%d", metrics.applied(), metrics.deadLetters());
        }
    }

    private void report(Exception failure) {
        metrics.setLag(-1);
        if (!failing) {
            LOG.warn("Kafka cannot be read; trying again until it can", failure);
            failing = true;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void rest() {
        try {
            stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
