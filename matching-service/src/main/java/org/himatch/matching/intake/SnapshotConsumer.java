package org.himatch.matching.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.himatch.events.Topic;
import org.himatch.matching.MatchingConfig;
import org.jboss.logging.Logger;

/**
 * Reads both topics into the index, from the beginning and without end. One thread fetches and applies; in between,
 * {@link Decoders} read what has been fetched while this one fetches on. Reading again is harmless, because only newer
 * versions change the index; so whatever Kafka throws is answered by a new connection that starts over.
 *
 * <p>The index has caught up once every partition has been read to where it ended when the first connection was made.
 * From then on it stays ready: without Kafka it answers from what it has.
 */
@ApplicationScoped
class SnapshotConsumer {
    private static final Logger LOG = Logger.getLogger(SnapshotConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    /** So many polls' records are read ahead at most. */
    private static final int MOST_AHEAD = 3;

    private final KafkaSettings kafka;
    private final Decoders decoders;
    private final SnapshotApplier applier;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final MatchingConfig.Intake config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("snapshot-consumer").daemon().unstarted(this::run);
    private long started;
    private volatile boolean caughtUp;
    private volatile boolean failing;

    SnapshotConsumer(
            KafkaSettings kafka,
            Decoders decoders,
            SnapshotApplier applier,
            DeadLetters deadLetters,
            IntakeMetrics metrics,
            MatchingConfig config) {
        this.kafka = kafka;
        this.decoders = decoders;
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
        started = System.nanoTime();
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

    private void follow(Consumer<String, byte[]> consumer) throws InterruptedException, ExecutionException {
        assignAll(consumer);
        Map<TopicPartition, Long> ahead = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        long nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
        Deque<Batch> underway = new ArrayDeque<>();
        while (!isStopping()) {
            Duration patience = underway.isEmpty() ? POLL : Duration.ZERO;
            ConsumerRecords<String, byte[]> polled = metrics.timed(IntakeStage.FETCH, () -> consumer.poll(patience));
            ahead.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (!polled.isEmpty()) {
                underway.add(decoders.start(polled, ahead.isEmpty()));
            }
            if (underway.isEmpty()) {
                reportProgress(ahead.isEmpty());
            } else if (polled.isEmpty() || underway.size() > MOST_AHEAD || isDecoded(underway.element())) {
                reportProgress(apply(underway.remove()));
            }
            metrics.setLag(lag(consumer));
            if (System.nanoTime() - nextCheck > 0) {
                assignAll(consumer);
                nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
            }
        }
    }

    /** Partitions that were assigned before keep their positions; new ones start at their beginning. */
    private static void assignAll(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = Partitions.of(consumer, TOPICS);
        if (partitions.size() != consumer.assignment().size()) {
            LOG.infof("Reading %d partitions", partitions.size());
            consumer.assign(partitions);
        }
    }

    private static boolean isDecoded(Batch batch) {
        return batch.pieces().stream().allMatch(piece -> piece.decoded().isDone());
    }

    /** Applies a batch, and tells whether it was the last of what was in the topics at the start. */
    private boolean apply(Batch batch) throws InterruptedException, ExecutionException {
        for (Batch.Piece piece : batch.pieces()) {
            List<Decoded> decoded = piece.decoded().get();
            metrics.timed(IntakeStage.INDEX, () -> {
                for (int i = 0; i < decoded.size(); i++) {
                    ConsumerRecord<String, byte[]> record = piece.records().get(i);
                    applier.apply(Decoders.topic(record), record, decoded.get(i));
                }
                return decoded.size();
            });
        }
        return batch.reachesEnd();
    }

    private static long lag(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void reportProgress(boolean reachedEnd) {
        if (failing) {
            LOG.info("Kafka is there again");
            failing = false;
        }
        if (reachedEnd && !caughtUp) {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            metrics.setCatchUp(took);
            caughtUp = true;
            LOG.infof(
                    "The index has caught up: applied=%d deadLetters=%d milliseconds=%d",
                    metrics.applied(), metrics.deadLetters(), took.toMillis());
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
