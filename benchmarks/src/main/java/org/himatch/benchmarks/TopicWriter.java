package org.himatch.benchmarks;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.TopicCreation;

/** Writes a market to the topics, with the settings of the outbox's relay, but without waiting for each record. */
final class TopicWriter implements AutoCloseable {

    /** As matching-service creates them. */
    private static final int PARTITIONS = 3;

    private static final long BUFFER = 128L << 20;

    private final Producer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    TopicWriter(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicCreation.createMissing(admin, PARTITIONS, (short) 1);
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        BUFFER),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes the records of these numbers from 0, and returns the bytes of their values when all are there. */
    long write(int count, IntFunction<ProducerRecord<String, byte[]>> records) {
        long bytes = 0;
        for (int number = 0; number < count; number++) {
            ProducerRecord<String, byte[]> record = records.apply(number);
            bytes += record.value().length;
            producer.send(record, (position, thrown) -> {
                if (thrown != null) {
                    failure.set(thrown);
                }
            });
        }
        producer.flush();
        Exception thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("the topics could not be written", thrown);
        }
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}
