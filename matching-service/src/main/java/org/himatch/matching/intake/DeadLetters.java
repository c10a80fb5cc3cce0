package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
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
    private static final String TOPIC_ID = "himatch-topic-id";
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final Set<Origin> written = new HashSet<>();
    private Map<String, String> topicIds = Map.of();
    private @Nullable Consumer<String, byte[]> reader;
    private @Nullable Producer<String, byte[]> writer;

    /** Where a record stood, and in which of the topics of that name; empty when a letter does not say. */
    private record Origin(String topicId, RecordPosition position) {}

    DeadLetters(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Says from which topics the records are that come from now on: Kafka's id of each, by its name. */
    void from(Map<String, String> topicIds) {
        this.topicIds = topicIds;
    }

    /** Writes the record, unless it was written before. When Kafka refuses, it stays unwritten until the next restart. */
    void write(Topic topic, ConsumerRecord<String, byte[]> record, UnreadableEvent cause) {
        RecordPosition position = RecordPosition.of(record);
        try {
            Origin origin = new Origin(topicIds.getOrDefault(position.topic(), ""), position);
            if (written.contains(origin) || isWritten(origin)) {
                return;
            }
            LOG.errorf(
                    "A record cannot be applied and goes to the dead letters: topic=%s partition=%d offset=%d cause=%s",
                    position.topic(), position.partition(), position.offset(), cause.getMessage());
            writer().send(deadLetter(topic, record, origin, cause)).get();
            written.add(origin);
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

    private boolean isWritten(Origin origin) {
        Consumer<String, byte[]> letters = reader();
        letters.endOffsets(letters.assignment()).forEach((partition, end) -> {
            while (letters.position(partition) < end) {
                letters.poll(POLL)
                        .forEach(letter -> RecordPosition.namedIn(letter.headers())
                                .map(position -> new Origin(topicId(letter.headers()), position))
                                .ifPresent(written::add));
            }
        });
        return written.contains(origin);
    }

    private static ProducerRecord<String, byte[]> deadLetter(
            Topic topic, ConsumerRecord<String, byte[]> record, Origin origin, UnreadableEvent cause) {
        Headers headers = new RecordHeaders(record.headers());
        headers.add(CAUSE, String.valueOf(cause.getMessage()).getBytes(StandardCharsets.UTF_8));
        origin.position().addTo(headers);
        headers.add(TOPIC_ID, origin.topicId().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic.deadLetterName(), null, record.key(), record.value(), headers);
    }

    private static String topicId(Headers headers) {
        Header id = headers.lastHeader(TOPIC_ID);
        return id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
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
