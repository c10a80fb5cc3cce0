package org.himatch.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.TopicCreation;
import org.jspecify.annotations.Nullable;

/** The relay's connection to Kafka, made when first needed: a writer starts and takes writes without Kafka. */
@ApplicationScoped
class OutboxProducer {
    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private @Nullable Producer<String, byte[]> producer;

    OutboxProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** Sends; the acknowledgement comes when every replica in sync has the record. */
    synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record)
            throws InterruptedException, ExecutionException {
        Producer<String, byte[]> connected = producer;
        if (connected == null) {
            try (Admin admin = Admin.create(impatient())) {
                TopicCreation.createMissing(admin, config.partitions(), config.replicas());
            }
            connected = new KafkaProducer<>(settings());
            producer = connected;
        }
        return connected.send(record);
    }

    synchronized void flush() {
        if (producer != null) {
            producer.flush();
        }
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    /** As impatient as the producer: the transaction is open meanwhile, and nobody is told before this has failed. */
    private Map<String, Object> impatient() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Shorter than the transaction around the batch, so that a silent broker ends in a roll-back, not in doubt.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }
}
