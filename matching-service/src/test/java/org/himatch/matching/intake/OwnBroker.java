package org.himatch.matching.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.himatch.events.Snapshot;
import org.himatch.events.Topic;
import org.himatch.events.TopicCreation;
import org.himatch.infrastructure.FreePorts;
import org.himatch.infrastructure.LocalKafka;
import org.himatch.matching.Events;
import org.jspecify.annotations.Nullable;

/** A broker that a test may do anything to. */
final class OwnBroker implements AutoCloseable {
    private final Path directory;
    private final int port = FreePorts.any();
    private LocalKafka kafka;

    private OwnBroker(Path directory) {
        this.directory = directory;
        kafka = LocalKafka.start(directory, port);
    }

    static OwnBroker start(Path directory) throws Exception {
        OwnBroker broker = new OwnBroker(directory);
        try (Admin admin = broker.admin()) {
            TopicCreation.createMissing(admin, 3, (short) 1);
            awaitLeaders(admin);
        }
        return broker;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void restart() {
        kafka.close();
        kafka = LocalKafka.start(directory, port);
    }

    void growTo(Topic topic, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(topic.topicName(), NewPartitions.increaseTo(partitions)))
                    .all()
                    .get();
        }
    }

    /** Deletes a topic; whoever is first makes it anew. */
    void makeAnew(Topic topic) throws Exception {
        try (Admin admin = admin()) {
            String before = idOf(admin, topic);
            admin.deleteTopics(List.of(topic.topicName())).all().get();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                TopicCreation.createMissing(admin, 3, (short) 1);
                String now = idOf(admin, topic);
                return !now.isEmpty() && !now.equals(before);
            });
            awaitLeaders(admin);
        }
    }

    /** A partition is known before its broker takes records for it, and a producer that comes in between is confused. */
    private static void awaitLeaders(Admin admin) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < 3; partition++) {
                ends.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> admin.listOffsets(ends).all().get().size() == ends.size());
    }

    RecordMetadata publish(Snapshot snapshot) throws Exception {
        return publish(null, snapshot);
    }

    RecordMetadata publish(@Nullable Integer partition, Snapshot snapshot) throws Exception {
        ProducerRecord<String, byte[]> record = Events.saved(snapshot).toRecord(Topic.CANDIDATES.topicName());
        return send(new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers()));
    }

    RecordMetadata send(ProducerRecord<String, byte[]> record) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(record).get();
        }
    }

    void sendAll(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent :
                    records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    private Admin admin() {
        return Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address()));
    }

    private static String idOf(Admin admin, Topic topic) throws InterruptedException, ExecutionException {
        try {
            return admin.describeTopics(List.of(topic.topicName())).allTopicNames().get().values().stream()
                    .map(description -> description.topicId().toString())
                    .findAny()
                    .orElse("");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return "";
            }
            throw e;
        }
    }
}
