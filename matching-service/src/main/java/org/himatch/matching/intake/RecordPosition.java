package org.himatch.matching.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Where a record stands, also as the headers by which a dead letter says where it came from. */
record RecordPosition(String topic, int partition, long offset) {
    private static final String TOPIC = "himatch-topic";
    private static final String PARTITION = "himatch-partition";
    private static final String OFFSET = "himatch-offset";

    static RecordPosition of(ConsumerRecord<?, ?> record) {
        return new RecordPosition(record.topic(), record.partition(), record.offset());
    }

    /** The position that a dead letter names; empty when it names none. */
    static Optional<RecordPosition> namedIn(Headers headers) {
        Header topic = headers.lastHeader(TOPIC);
        Header partition = headers.lastHeader(PARTITION);
        Header offset = headers.lastHeader(OFFSET);
        if (topic == null || partition == null || offset == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RecordPosition(text(topic), Integer.parseInt(text(partition)), Long.parseLong(text(offset))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void addTo(Headers headers) {
        headers.add(TOPIC, topic.getBytes(StandardCharsets.UTF_8));
        headers.add(PARTITION, Integer.toString(partition).getBytes(StandardCharsets.UTF_8));
        headers.add(OFFSET, Long.toString(offset).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
