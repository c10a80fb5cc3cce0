package org.himatch.matching.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.himatch.events.Topic;
import org.jboss.logging.Logger;

/**
 * A way through both topics, from their beginnings or from where somebody left off. {@link Decoders} read what has been
 * fetched while this fetches on; what comes out is applied in its order. For one thread.
 */
final class Reading implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    /** So many polls' records are read ahead at most. */
    private static final int MOST_AHEAD = 3;

    private final Consumer<String, byte[]> consumer;
    private final Decoders decoders;
    private final IntakeMetrics metrics;
    private final Application application;
    private final Map<TopicPartition, Long> ahead;
    private final Deque<Batch> underway = new ArrayDeque<>();

    /** What is done with each record. */
    @FunctionalInterface
    interface Application {
        /** Called in the order of the records. */
        void apply(Topic topic, ConsumerRecord<String, byte[]> record, Decoded decoded);
    }

    /**
     * Begins.
     *
     * @param from where to begin in which partition; the others are read from their beginning
     */
    Reading(
            Consumer<String, byte[]> consumer,
            Decoders decoders,
            IntakeMetrics metrics,
            Application application,
            Map<TopicPartition, Long> from) {
        this.consumer = consumer;
        this.decoders = decoders;
        this.metrics = metrics;
        this.application = application;
        assignAll();
        from.forEach(consumer::seek);
        ahead = new HashMap<>(consumer.endOffsets(consumer.assignment()));
    }

    /** All partitions of both topics, and from where to where they go now. */
    static Map<TopicPartition, QuickStart.Range> ranges(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = Partitions.of(consumer, TOPICS);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, QuickStart.Range> ranges = new HashMap<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) ->
                        ranges.put(partition, new QuickStart.Range(beginnings.getOrDefault(partition, 0L), end)));
        return ranges;
    }

    /** Partitions that were assigned before keep their positions; new ones start at their beginning. */
    void assignAll() {
        List<TopicPartition> partitions = Partitions.of(consumer, TOPICS);
        Set<TopicPartition> before = Set.copyOf(consumer.assignment());
        if (partitions.size() != before.size()) {
            LOG.infof("Reading %d partitions", partitions.size());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions.stream()
                    .filter(partition -> !before.contains(partition))
                    .toList());
        }
    }

    /** Fetches, and applies some of what is read: all of it when there is little. */
    void step(Duration patience) throws InterruptedException, ExecutionException {
        ConsumerRecords<String, byte[]> polled =
                metrics.timed(IntakeStage.FETCH, () -> consumer.poll(underway.isEmpty() ? patience : Duration.ZERO));
        ahead.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (!polled.isEmpty()) {
            underway.add(decoders.start(polled));
        }
        if (!underway.isEmpty()
                && (polled.isEmpty() || underway.size() > MOST_AHEAD || isDecoded(underway.element()))) {
            apply(underway.remove());
        }
    }

    /** Applies what was fetched, without fetching more. */
    void finish() throws InterruptedException, ExecutionException {
        while (!underway.isEmpty()) {
            apply(underway.remove());
        }
    }

    /** Whether all that was in the topics at the beginning is applied. */
    boolean hasReachedEnd() {
        return ahead.isEmpty() && underway.isEmpty();
    }

    /** Whether all that was fetched is applied. */
    boolean isIdle() {
        return underway.isEmpty();
    }

    /** Where it is: what comes next in each partition. All before that is applied while it is idle. */
    Map<TopicPartition, Long> positions() {
        return consumer.assignment().stream().collect(Collectors.toMap(partition -> partition, consumer::position));
    }

    /** Reads on until all before these positions is applied; false when the time is over before that. */
    boolean readTo(Map<TopicPartition, Long> positions, Duration atMost)
            throws InterruptedException, ExecutionException {
        if (!consumer.assignment().containsAll(positions.keySet())) {
            return false;
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (!isAt(positions)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            step(Duration.ofMillis(20));
        }
        return true;
    }

    /** How many records are still to be fetched, as far as is known. */
    long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isAt(Map<TopicPartition, Long> positions) {
        return underway.isEmpty()
                && positions.entrySet().stream()
                        .allMatch(wanted -> consumer.position(wanted.getKey()) >= wanted.getValue());
    }

    private static boolean isDecoded(Batch batch) {
        return batch.pieces().stream().allMatch(piece -> piece.decoded().isDone());
    }

    private void apply(Batch batch) throws InterruptedException, ExecutionException {
        for (Batch.Piece piece : batch.pieces()) {
            List<Decoded> decoded = piece.decoded().get();
            metrics.timed(IntakeStage.INDEX, () -> {
                for (int i = 0; i < decoded.size(); i++) {
                    ConsumerRecord<String, byte[]> record = piece.records().get(i);
                    application.apply(Decoders.topic(record), record, decoded.get(i));
                }
                return decoded.size();
            });
        }
    }
}
