package org.himatch.job;

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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.infrastructure.RealParts;

/** Reads what the service has written to Kafka. */
public final class TopicReader {
    private TopicReader() {}

    /** The aggregate's events in the topic's order, up to its tombstone; waits for that for half a minute. */
    public static List<AggregateEvent> untilDeleted(Topic topic, UUID id) throws UnreadableEvent {
        Instant deadline = Instant.now().plusSeconds(30);
        List<AggregateEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealParts.kafka().bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (id.toString().equals(record.key())) {
                        events.add(AggregateEvent.from(record));
                        if (record.value() == null) {
                            return events;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no tombstone of " + id + " after " + events);
    }
}
