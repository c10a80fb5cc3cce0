package org.himatch.api.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.infrastructure.RealParts;

/** Reads what a writer has written to Kafka. */
public final class TopicReader {
    private TopicReader() {}

    /** The aggregate's events in the topic's order, up to its tombstone; waits for that for half a minute. */
    public static List<AggregateEvent> untilDeleted(Topic topic, UUID id) throws UnreadableEvent {
        return untilDeleted(RealParts.kafka().bootstrapServers(), topic, id);
    }

    /** As {@link #untilDeleted(Topic, UUID)}, from another broker. */
    public static List<AggregateEvent> untilDeleted(String bootstrapServers, Topic topic, UUID id)
            throws UnreadableEvent {
        List<AggregateEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : recordsUntilDeleted(bootstrapServers, topic, id)) {
            events.add(AggregateEvent.from(record));
        }
        return events;
    }

    /** As {@link #untilDeleted(Topic, UUID)}, but everything in the records as it is: key, headers and value. */
    public static List<String> rawUntilDeleted(Topic topic, UUID id) {
        return recordsUntilDeleted(RealParts.kafka().bootstrapServers(), topic, id).stream()
                .map(TopicReader::raw)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> recordsUntilDeleted(
            String bootstrapServers, Topic topic, UUID id) {
        Instant deadline = Instant.now().plusSeconds(30);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            while (Instant.now().isBefore(deadline)) {
                if (consumer.assignment().isEmpty()) {
                    // Empty until the relay has created the topic, which it does with the first event of all.
                    consumer.assign(consumer.partitionsFor(topic.topicName()).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList());
                    consumer.seekToBeginning(consumer.assignment());
                    continue;
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (id.toString().equals(record.key())) {
                        records.add(record);
                        if (record.value() == null) {
                            return records;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no tombstone of " + id + " after " + records.size() + " records");
    }

    private static String raw(ConsumerRecord<String, byte[]> record) {
        StringBuilder raw = new StringBuilder(record.key());
        for (Header header : record.headers()) {
            raw.append('\n').append(header.key()).append(": ").append(text(header.value()));
        }
        return raw.append('\n')
                .append(record.value() == null ? "" : text(record.value()))
                .toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
