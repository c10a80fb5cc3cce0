package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where records go that cannot be applied, whole and with their cause. The topics are read again after every restart and
 * by every replica, so the same record fails again and again; the dead-letter topic itself is read before each write,
 * and a position that is in it is not written again. Two replicas that fail at the same moment may both write.
 *
 * <p>Used by the intake's thread only. Connected when first needed.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String CAUSE = "himatch-cause";
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final Set<RecordPosition> written = new HashSet<>();
    private @Nullable Consumer<String, byte[]> reader;
    private @Nullable Producer<String, byte[]> writer;

    DeadLetters(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Writes the record, unless it was written before. When Kafka refuses, it stays unwritten until the next restart. */
    void write(Topic topic, ConsumerRecord<String, byte[]> record, UnreadableEvent cause) {
        RecordPosition position = RecordPosition.of(record);
        try {
            if (written.contains(position) || isWritten(position)) {
                return;
            }
            LOG.errorf(
                    "A record cannot be applied and goes to the dead letters: topic=%s partition=%d offset=%d cause=%s",
                    position.topic(), position.partition(), position.offset(), cause.getMessage());
            writer().send(deadLetter(topic, record, position, cause)).get();
            written.add(position);
        } catch (ExecutionException | KafkaException e) {
            LOG.errorf(
                    e,
                    "A dead letter cannot be written: topic=%s partition=%d offset=%d",
                    position.topic(),
                    position.partition(),
                    position.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
        if (writer != null) {
            writer.close(Duration.ofSeconds(2));
            writer = null;
        }
    }

    private boolean isWritten(RecordPosition position) {
        Consumer<String, byte[]> letters = reader();
        letters.endOffsets(letters.assignment()).forEach((partition, end) -> {
            while (letters.position(partition) < end) {
                letters.poll(POLL)
                        .forEach(letter ->
                                RecordPosition.namedIn(letter.headers()).ifPresent(written::add));
            }
        });
        return written.contains(position);
    }

    private static ProducerRecord<String, byte[]> deadLetter(
            Topic topic, ConsumerRecord<String, byte[]> record, RecordPosition position, UnreadableEvent cause) {
        Headers headers = new RecordHeaders(record.headers());
        headers.add(CAUSE, String.valueOf(cause.getMessage()).getBytes(StandardCharsets.UTF_8));
        position.addTo(headers);
        return new ProducerRecord<>(topic.deadLetterName(), null, record.key(), record.value(), headers);
    }

    private Consumer<String, byte[]> reader() {
        Consumer<String, byte[]> connected = reader;
        if (connected == null) {
            connected = kafka.consumer();
            List<TopicPartition> partitions = Partitions.of(
                    connected,
                    Arrays.stream(Topic.values()).map(Topic::deadLetterName).toList());
            connected.assign(partitions);
            reader = connected;
        }
        return connected;
    }

    private Producer<String, byte[]> writer() {
        Producer<String, byte[]> connected = writer;
        if (connected == null) {
            connected = kafka.producer();
            writer = connected;
        }
        return connected;
    }
}
