package org.himatch.matching.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.himatch.events.Topic;
import org.himatch.matching.intake.Batch.Piece;

/**
 * Threads that read records, several stretches at the same time. Only reading is done at the same time: what comes out is
 * in the order in which it went in, for the one thread that applies it. A few records are not worth another thread, and
 * are read by the one that has them; so a single change is in the index without waiting for any other thread.
 */
@ApplicationScoped
class Decoders {
    private static final int FEW = 64;
    private static final int PIECE = 250;
    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, Function.identity()));

    private final SnapshotDecoder decoder;
    private final IntakeMetrics metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("snapshot-decoder-", 0).daemon().factory());

    Decoders(SnapshotDecoder decoder, IntakeMetrics metrics) {
        this.decoder = decoder;
        this.metrics = metrics;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** The topic that a record is from. */
    static Topic topic(ConsumerRecord<?, ?> record) {
        Topic topic = TOPICS.get(record.topic());
        if (topic == null) {
            throw new IllegalArgumentException("not a topic of the contract: " + record.topic());
        }
        return topic;
    }

    /** The records of a poll, about to be read. */
    Batch start(ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
        polled.forEach(records::add);
        if (records.size() <= FEW) {
            return new Batch(List.of(new Piece(records, CompletableFuture.completedFuture(decode(records)))));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < records.size(); from += PIECE) {
            List<ConsumerRecord<String, byte[]>> piece = records.subList(from, Math.min(records.size(), from + PIECE));
            pieces.add(new Piece(piece, threads.submit(() -> decode(piece))));
        }
        return new Batch(pieces);
    }

    private List<Decoded> decode(List<ConsumerRecord<String, byte[]>> records) {
        return metrics.timed(
                IntakeStage.DECODE,
                () -> records.stream()
                        .map(record -> decoder.decode(topic(record), record))
                        .toList());
    }
}
