package org.himatch.matching.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;

/** Reads what the service has written to Kafka. */
final class TopicReader {
    private TopicReader() {}

    /** The dead letters that are there now for a record at this position. */
    static List<ConsumerRecord<String, byte[]>> lettersOf(Topic topic, RecordPosition position) {
        return lettersOf(RealParts.kafka().bootstrapServers(), topic, position);
    }

    static List<ConsumerRecord<String, byte[]>> lettersOf(String address, Topic topic, RecordPosition position) {
        return letters(address, topic).stream()
                .filter(letter -> RecordPosition.namedIn(letter.headers()).equals(Optional.of(position)))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> letters(String address, Topic topic) {
        TopicPartition partition = new TopicPartition(topic.deadLetterName(), 0);
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
        }
        return letters;
    }
}
