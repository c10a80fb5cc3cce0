package org.himatch.matching.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.TopicCreation;
import org.himatch.matching.MatchingConfig;

/**
 * Connections to Kafka as the intake needs them. Keys are read and written as Latin-1, which is all that an id needs,
 * and which carries any other bytes unchanged into a dead letter.
 */
@ApplicationScoped
class KafkaSettings {
    private static final String KEY_ENCODING = "ISO-8859-1";
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> kafka;
    private final MatchingConfig.Intake config;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> kafka, MatchingConfig config) {
        this.kafka = kafka;
        this.config = config.intake();
    }

    void createMissingTopics() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            TopicCreation.createMissing(admin, config.partitions(), config.replicas());
        }
    }

    /** To look whether the topics are still the same. */
    TopicWatch topicWatch() throws InterruptedException, ExecutionException {
        Admin admin = admin();
        try {
            return new TopicWatch(admin, config.partitionCheck());
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    private Admin admin() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
        return Admin.create(settings);
    }

    /** A consumer without a group: it starts every partition at its beginning. */
    Consumer<String, byte[]> consumer() {
        return consumer("earliest");
    }

    /** One that starts where it is told to, and fails when there is nothing any more instead of going somewhere else. */
    Consumer<String, byte[]> strictConsumer() {
        return consumer("none");
    }

    private Consumer<String, byte[]> consumer(String whenThereIsNothing) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put("key.deserializer.encoding", KEY_ENCODING);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, whenThereIsNothing);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        // A partition's next records come while its last ones are read, and not in many small answers.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        settings.put(
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, config.partitionCheck().toMillis());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return new KafkaConsumer<>(settings);
    }

    Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put("key.serializer.encoding", KEY_ENCODING);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return new KafkaProducer<>(settings);
    }
}
