package org.himatch.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One change of an aggregate on its way through Kafka: a CloudEvents 1.0 event in binary mode (attributes in the
 * record's headers), keyed by the aggregate's id. Without data it is a deletion, and the record a tombstone.
 *
 * @param id the event's own id, the same in every redelivery
 * @param source the service that wrote it, as a URI reference
 * @param type the CloudEvents type
 * @param aggregateId the aggregate's id
 * @param partner the tenant
 * @param version the aggregate's version after the change; a deletion counts as a change
 * @param time when the change was made
 * @param data the snapshot's JSON, or nothing after a deletion
 */
public record AggregateEvent(
        UUID id,
        String source,
        String type,
        UUID aggregateId,
        String partner,
        long version,
        Instant time,
        @Nullable String data) {

    private static final String PARTNER = "partner";
    private static final String VERSION = "aggregateversion";

    /** Whether the aggregate is gone. */
    public boolean isDeletion() {
        return data == null;
    }

    /** The record that carries this event in the topic. */
    public ProducerRecord<String, byte[]> toRecord(String topic) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create(source))
                .withType(type)
                .withSubject(aggregateId.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension(PARTNER, partner)
                .withExtension(VERSION, Long.toString(version));
        if (data != null) {
            event = event.withDataContentType("application/json").withData(data.getBytes(StandardCharsets.UTF_8));
        }
        return KafkaMessageFactory.<String>createWriter(topic, aggregateId.toString())
                .writeBinary(event.build());
    }

    /**
     * The event that a record carries.
     *
     * @throws UnreadableEvent if the record is not an event of this contract
     */
    public static AggregateEvent from(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        Optional<AggregateEvent> usual = HeaderReader.read(record);
        AggregateEvent read = usual.isPresent() ? usual.get() : byLibrary(record);
        if (!read.aggregateId().toString().equals(record.key())) {
            throw new UnreadableEvent("the key is not the subject", null);
        }
        return read;
    }

    /** The judge of what is a CloudEvent, which {@link HeaderReader} only precedes. */
    static AggregateEvent byLibrary(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            CloudEventData data = event.getData();
            return new AggregateEvent(
                    UUID.fromString(event.getId()),
                    event.getSource().toString(),
                    event.getType(),
                    UUID.fromString(required(event.getSubject(), "subject")),
                    required(event.getExtension(PARTNER), PARTNER).toString(),
                    Long.parseLong(
                            required(event.getExtension(VERSION), VERSION).toString()),
                    required(event.getTime(), "time").toInstant(),
                    data == null ? null : new String(data.toBytes(), StandardCharsets.UTF_8));
        } catch (CloudEventRWException | IllegalArgumentException e) {
            throw new UnreadableEvent("not an event of this contract: " + e.getMessage(), e);
        }
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
