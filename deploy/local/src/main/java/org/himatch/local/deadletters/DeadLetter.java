package org.himatch.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.himatch.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, as matching-service has put it aside: whole, behind its own headers the cause and
 * where it stood.
 *
 * @param topic where it was to be applied from
 * @param letter the record in the dead-letter topic
 */
public record DeadLetter(Topic topic, ConsumerRecord<byte[], byte[]> letter) {
    private static final String CAUSE = "himatch-cause";
    private static final String PARTITION = "himatch-partition";
    private static final String OFFSET = "himatch-offset";
    private static final String TOPIC_ID = "himatch-topic-id";
    private static final List<String> ADDED = List.of(CAUSE, "himatch-topic", PARTITION, OFFSET, TOPIC_ID);
    private static final String VERSION = "ce_aggregateversion";

    /** By which it is named on the command line, such as {@code candidates:0:17}; never that of another. */
    public String id() {
        return "%s:%d:%d".formatted(topic.name().toLowerCase(Locale.ROOT), letter.partition(), letter.offset());
    }

    /** When it was put aside. */
    public Instant when() {
        return Instant.ofEpochMilli(letter.timestamp());
    }

    /** The record's key, mostly the id of a candidate or posting; empty when it had none. */
    public String key() {
        return letter.key() == null ? "" : new String(letter.key(), StandardCharsets.UTF_8);
    }

    /** Why it could not be applied. */
    public String cause() {
        return text(letter.headers(), CAUSE).orElse("");
    }

    /** Where it stood in its topic; -1 when that is not said. */
    public int partition() {
        return (int) number(letter.headers(), PARTITION).orElse(-1L).longValue();
    }

    /** Where it stood in its partition; -1 when that is not said. */
    public long offset() {
        return number(letter.headers(), OFFSET).orElse(-1L);
    }

    /** The topic's id when it stood there: another one, and the topic has been made anew; empty when that is not said. */
    String topicId() {
        return text(letter.headers(), TOPIC_ID).orElse("");
    }

    Optional<Long> version() {
        return version(letter);
    }

    /** The headers that the record had, without those by which it became a dead letter. */
    Iterable<Header> originalHeaders() {
        List<Header> headers = new ArrayList<>(List.of(letter.headers().toArray()));
        while (!headers.isEmpty() && ADDED.contains(headers.getLast().key())) {
            headers.removeLast();
        }
        return headers;
    }

    /** The version of which a record says that it is. */
    static Optional<Long> version(ConsumerRecord<byte[], byte[]> record) {
        return number(record.headers(), VERSION);
    }

    static Optional<String> text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(Headers headers, String name) {
        try {
            return text(headers, name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
