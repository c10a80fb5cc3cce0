package org.himatch.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final TopicPartition PARTITION = new TopicPartition("market", 0);

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverARestartAndFreesItsPort() throws Exception {
        // Given
        int port;
        try (LocalKafka first = LocalKafka.start(directory, 0)) {
            port = first.port();
            createTopic(first);
            send(first, "kept");
        }
        try (ServerSocket freed = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(freed.isBound()).isTrue();
        }

        // When
        try (LocalKafka second = LocalKafka.start(directory, port)) {

            // Then
            assertThat(second.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(receive(second)).isEqualTo("kept");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        // Given
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = holder.getLocalPort();

            // When // Then
            assertThatThrownBy(() -> LocalKafka.start(directory, taken))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("Kafka cannot listen on port " + taken);
        }
    }

    private static void createTopic(LocalKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), "key", value)).get();
        }
    }

    private static String receive(LocalKafka kafka) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<ConsumerRecord<String, String>> records =
                    consumer.poll(Duration.ofSeconds(10)).records(PARTITION);
            assertThat(records).hasSize(1);
            return records.getFirst().value();
        }
    }
}
