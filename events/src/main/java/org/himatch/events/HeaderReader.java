package org.himatch.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event's headers as the writers write them, without making an event of the library first: a replica that starts
 * reads those of everything. It takes only exactly what the contract names, each once; about everything else it has no
 * opinion, and leaves it to the library.
 */
final class HeaderReader {

    /** What a moment begins with, which goes on with a fraction and a Z, or with the Z: 2026-11-22T10:00:00.123456Z. */
    private static final String SECONDS = "dddd-dd-ddTdd:dd:dd";

    private static final int NANO_DIGITS = 9;

    private @Nullable String specVersion;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String type;
    private @Nullable String subject;
    private @Nullable String time;
    private @Nullable String partner;
    private @Nullable String version;
    private @Nullable String contentType;

    private HeaderReader() {}

    /** The event; empty when the headers are not as the writers write them, which says nothing about their being right. */
    static Optional<AggregateEvent> read(ConsumerRecord<String, byte[]> record) {
        HeaderReader reader = new HeaderReader();
        for (Header header : record.headers()) {
            if (header.value() == null || !reader.take(header.key(), header.value())) {
                return Optional.empty();
            }
        }
        try {
            return reader.event(record.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** False for what is not known, and for what comes twice. */
    private boolean take(String key, byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        boolean first;
        switch (key) {
            case "ce_specversion" -> {
                first = specVersion == null;
                specVersion = text;
            }
            case "ce_id" -> {
                first = id == null;
                id = text;
            }
            case "ce_source" -> {
                first = source == null;
                source = text;
            }
            case "ce_type" -> {
                first = type == null;
                type = text;
            }
            case "ce_subject" -> {
                first = subject == null;
                subject = text;
            }
            case "ce_time" -> {
                first = time == null;
                time = text;
            }
            case "ce_partner" -> {
                first = partner == null;
                partner = text;
            }
            case "ce_aggregateversion" -> {
                first = version == null;
                version = text;
            }
            case "content-type" -> {
                first = contentType == null;
                contentType = text;
            }
            default -> first = false;
        }
        return first && !text.isEmpty();
    }

    private Optional<AggregateEvent> event(byte @Nullable [] value) {
        if (id == null
                || source == null
                || type == null
                || subject == null
                || time == null
                || partner == null
                || version == null
                || !"1.0".equals(specVersion)
                || contentType != null && !contentType.equals("application/json")
                || value != null && value.length == 0
                || !isPath(source)
                || !isMoment(time)) {
            return Optional.empty();
        }
        return Optional.of(new AggregateEvent(
                UUID.fromString(id),
                source,
                type,
                UUID.fromString(subject),
                partner,
                Long.parseLong(version),
                moment(time),
                value == null ? null : new String(value, StandardCharsets.UTF_8)));
    }

    private static boolean isPath(String source) {
        return source.chars().allMatch(c -> c == '/' || c == '-' || c >= 'a' && c <= 'z');
    }

    private static boolean isMoment(String time) {
        int last = time.length() - 1;
        int digits = last - SECONDS.length() - 1;
        if (last < SECONDS.length() || time.charAt(last) != 'Z' || digits == 0 || digits > NANO_DIGITS) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char wanted = i < SECONDS.length() ? SECONDS.charAt(i) : i == SECONDS.length() ? '.' : 'd';
            char found = time.charAt(i);
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant moment(String time) {
        return LocalDateTime.of(
                        number(time, 0, 4),
                        number(time, 5, 7),
                        number(time, 8, 10),
                        number(time, 11, 13),
                        number(time, 14, 16),
                        number(time, 17, 19),
                        nanos(time))
                .toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String time) {
        int from = SECONDS.length() + 1;
        int to = time.length() - 1;
        if (from > to) {
            return 0;
        }
        int nanos = number(time, from, to);
        for (int digits = to - from; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
