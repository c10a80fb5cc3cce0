package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.Topic;
import org.himatch.infrastructure.FreePorts;
import org.himatch.infrastructure.LocalKafka;
import org.himatch.matching.Events;
import org.himatch.matching.Samples;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intake waits for Kafka, outlives its absence, and finds partitions that are added. */
class KafkaAwayTest {
    private static final String PARTNER = "away";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void followsABrokerThatComesLateGoesAndGrows() throws Exception {
        int port = FreePorts.any();
        Vocabulary vocabulary = Vocabulary.builder("test").build();
        try (Replica replica = Replica.start("127.0.0.1:" + port, vocabulary)) {
            // Given
            assertThat(replica.isReady()).isFalse();

            // When
            try (LocalKafka kafka = LocalKafka.start(directory, port)) {
                await().atMost(PATIENCE).until(replica::isReady);
                publish(kafka, null, Samples.coder(PARTNER, "first", 3));
                await().atMost(PATIENCE).until(() -> replica.index().candidateCount() == 1);
            }
            try (LocalKafka kafka = LocalKafka.start(directory, port)) {
                publish(kafka, null, Samples.coder(PARTNER, "second", 3));
                await().atMost(PATIENCE).until(() -> replica.index().candidateCount() == 2);
                addPartition(kafka);
                publish(kafka, 3, Samples.coder(PARTNER, "third", 3));

                // Then
                await().atMost(PATIENCE).until(() -> replica.index().candidateCount() == 3);
                assertThat(replica.isReady()).isTrue();
            }
        }
    }

    private static void addPartition(LocalKafka kafka) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createPartitions(Map.of(Topic.CANDIDATES.topicName(), NewPartitions.increaseTo(4)))
                    .all()
                    .get();
        }
    }

    private static void publish(LocalKafka kafka, @Nullable Integer partition, CandidateSnapshot snapshot)
            throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = Events.saved(snapshot).toRecord(Topic.CANDIDATES.topicName());
            producer.send(new ProducerRecord<>(
                            record.topic(), partition, record.key(), record.value(), record.headers()))
                    .get();
        }
    }
}
