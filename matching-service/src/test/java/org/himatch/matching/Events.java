package org.himatch.matching;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;

/** Writes to the topics what profile-service and job-service would. */
public final class Events {
    private Events() {}

    public static RecordMetadata save(Snapshot snapshot) {
        Topic topic = topic(snapshot);
        return send(saved(snapshot).toRecord(topic.topicName()));
    }

    /** Saves into the partition to which this key belongs. */
    public static RecordMetadata saveUnder(UUID key, Snapshot snapshot) {
        String topic = topic(snapshot).topicName();
        int partitions = Connection.PRODUCER.partitionsFor(topic).size();
        int partition = BuiltInPartitioner.partitionForKey(key.toString().getBytes(StandardCharsets.UTF_8), partitions);
        ProducerRecord<String, byte[]> record = saved(snapshot).toRecord(topic);
        return send(new ProducerRecord<>(topic, partition, record.key(), record.value(), record.headers()));
    }

    public static RecordMetadata delete(Snapshot last) {
        return send(deleted(last).toRecord(topic(last).topicName()));
    }

    /** The deletion of what was last so. */
    public static AggregateEvent deleted(Snapshot last) {
        return new AggregateEvent(
                UUID.nameUUIDFromBytes((last.id() + "-deleted").getBytes(StandardCharsets.UTF_8)),
                "/test",
                topic(last).deletedType(),
                last.id(),
                last.partner(),
                last.version() + 1,
                TestClock.NOW,
                null);
    }

    public static AggregateEvent saved(Snapshot snapshot) {
        return new AggregateEvent(
                UUID.nameUUIDFromBytes((snapshot.id() + "-" + snapshot.version()).getBytes(StandardCharsets.UTF_8)),
                "/test",
                topic(snapshot).savedType(),
                snapshot.id(),
                snapshot.partner(),
                snapshot.version(),
                TestClock.NOW,
                SnapshotJson.write(snapshot));
    }

    public static RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return Connection.PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends without waiting for each, and returns when all are there. */
    public static void sendAll(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(Connection.PRODUCER::send);
        Connection.PRODUCER.flush();
    }

    private static Topic topic(Snapshot snapshot) {
        return switch (snapshot) {
            case CandidateSnapshot candidate -> Topic.CANDIDATES;
            case JobSnapshot job -> Topic.JOBS;
        };
    }

    /** Made when first needed. */
    private static final class Connection {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealParts.kafka().bootstrapServers(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
