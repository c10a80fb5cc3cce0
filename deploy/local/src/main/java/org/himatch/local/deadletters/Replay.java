package org.himatch.local.deadletters;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.himatch.events.Topic;

/**
 * Sends letters back to one topic. The topic is compacted: of records with the same key Kafka keeps the last one only. An
 * older version that is sent behind a newer one would therefore cost the newer one, unseen until an index is built anew. So a
 * letter is sent only when the topic has nothing newer of its key; and what a writer has sent between that look and the
 * letter is sent once more, to stand behind it.
 */
final class Replay {
    private final Connection kafka;
    private final Topic topic;
    private final String topicId;
    private final int partitions;
    private final Map<ByteBuffer, List<Standing>> standing = new HashMap<>();
    private final Map<ByteBuffer, TopicPartition> sentTo = new HashMap<>();
    private final Set<Standing> ours = new HashSet<>();
    private Map<TopicPartition, Long> seen;

    private record Standing(int partition, long offset, Optional<Long> version) {}

    Replay(Connection kafka, Topic topic, List<DeadLetter> letters) throws InterruptedException {
        this.kafka = kafka;
        this.topic = topic;
        topicId = kafka.topicId(topic.topicName());
        partitions = kafka.partitions(topic.topicName()).size();
        letters.forEach(letter -> standing.put(key(letter.letter().key()), new ArrayList<>()));
        seen = kafka.read(topic.topicName(), Map.of(), record -> {
            List<Standing> ofKey = standing.get(key(record.key()));
            if (ofKey != null) {
                ofKey.add(standing(record));
            }
        });
    }

    /** Sends a letter back; false when it was not, because what is newer is there. */
    boolean send(DeadLetter letter) throws InterruptedException {
        ByteBuffer key = key(letter.letter().key());
        if (standing.getOrDefault(key, List.of()).stream().anyMatch(there -> isNewer(there, letter))) {
            return false;
        }
        boolean samePartition = letter.partition() >= 0 && letter.partition() < partitions;
        RecordMetadata sent = kafka.send(new ProducerRecord<>(
                topic.topicName(),
                samePartition ? letter.partition() : null,
                letter.letter().key(),
                letter.letter().value(),
                letter.originalHeaders()));
        Standing now = new Standing(sent.partition(), sent.offset(), letter.version());
        ours.add(now);
        sentTo.put(key, new TopicPartition(topic.topicName(), sent.partition()));
        standing.getOrDefault(key, new ArrayList<>()).add(now);
        return true;
    }

    /** Sends again what others have sent of the same keys, as often as it stands before what was sent here. */
    void putNewerBehind() throws InterruptedException {
        Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> last;
        do {
            last = new HashMap<>();
            Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> covered = last;
            Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> latest = new HashMap<>();
            seen = kafka.read(topic.topicName(), seen, record -> {
                ByteBuffer key = key(record.key());
                TopicPartition partition = sentTo.get(key);
                if (partition == null || partition.partition() != record.partition()) {
                    return;
                }
                if (ours.contains(standing(record))) {
                    Optional.ofNullable(latest.get(key))
                            .filter(other -> !isOlder(other, record))
                            .ifPresent(other -> covered.put(key, other));
                } else {
                    latest.put(key, record);
                    covered.remove(key);
                }
            });
            for (ConsumerRecord<byte[], byte[]> record : last.values()) {
                RecordMetadata sent = kafka.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers()));
                ours.add(new Standing(sent.partition(), sent.offset(), DeadLetter.version(record)));
            }
        } while (!last.isEmpty());
    }

    private boolean isNewer(Standing there, DeadLetter letter) {
        if (there.version().isPresent() && letter.version().isPresent()) {
            int order = there.version().get().compareTo(letter.version().get());
            if (order != 0) {
                return order > 0;
            }
        }
        return topicId.equals(letter.topicId())
                && there.partition() == letter.partition()
                && there.offset() > letter.offset();
    }

    private static boolean isOlder(ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other) {
        Optional<Long> version = DeadLetter.version(one);
        Optional<Long> otherVersion = DeadLetter.version(other);
        return version.isPresent() && otherVersion.isPresent() && version.get() < otherVersion.get();
    }

    private static Standing standing(ConsumerRecord<byte[], byte[]> record) {
        return new Standing(record.partition(), record.offset(), DeadLetter.version(record));
    }

    private static ByteBuffer key(byte[] key) {
        return ByteBuffer.wrap(key == null ? new byte[0] : key);
    }
}
