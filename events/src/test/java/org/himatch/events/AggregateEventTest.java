package org.himatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class AggregateEventTest {
    private static final AggregateEvent SAVED = new AggregateEvent(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8060"),
            "/profile-service",
            Topic.CANDIDATES.savedType(),
            Golden.CANDIDATE.id(),
            "acme",
            7,
            Instant.parse("2026-11-22T10:00:00Z"),
            SnapshotJson.write(Golden.CANDIDATE));
    private static final AggregateEvent DELETED = new AggregateEvent(
            SAVED.id(),
            SAVED.source(),
            Topic.CANDIDATES.deletedType(),
            SAVED.aggregateId(),
            "acme",
            8,
            SAVED.time(),
            null);

    private static final List<String> MOMENTS = List.of(
            "2026-11-22T10:00:00.123456Z",
            "2026-11-22T10:00:00.1Z",
            "2026-11-22T10:00:00.123456789Z",
            "2026-11-22T10:00:00.Z",
            "2026-11-22T10:00:00.1234567891Z",
            "2026-11-22T24:00:00Z",
            "2026-02-30T10:00:00Z",
            "2026-11-22T10:00Z",
            "2026-11-22T10:00:00+01:00",
            "");

    @Test
    void comesBackFromARecordAsItWas() throws UnreadableEvent {
        assertThat(AggregateEvent.from(received(SAVED.toRecord("t")))).isEqualTo(SAVED);
        assertThat(AggregateEvent.from(received(DELETED.toRecord("t")))).isEqualTo(DELETED);
    }

    @Test
    void isACloudEventInBinaryMode() {
        ProducerRecord<String, byte[]> record = SAVED.toRecord(Topic.CANDIDATES.topicName());

        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(record.topic()).isEqualTo("himatch.candidates");
        assertThat(record.key()).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "01890a5d-ac96-774b-bcce-b302099a8060")
                .containsEntry("ce_source", "/profile-service")
                .containsEntry("ce_type", "org.himatch.candidate.saved.v1")
                .containsEntry("ce_subject", "01890a5d-ac96-774b-bcce-b302099a8057")
                .containsEntry("ce_time", "2026-11-22T10:00:00Z")
                .containsEntry("ce_partner", "acme")
                .containsEntry("ce_aggregateversion", "7")
                .containsEntry("content-type", "application/json")
                .hasSize(9);
    }

    @Test
    void aDeletionIsATombstone() {
        assertThat(DELETED.toRecord("t").value()).isNull();
        assertThat(DELETED.isDeletion()).isTrue();
    }

    @Test
    void refusesARecordThatIsNotOfThisContract() {
        ConsumerRecord<String, byte[]> bare =
                new ConsumerRecord<>("t", 0, 0, "key", "{}".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> otherKey = SAVED.toRecord("t");
        ProducerRecord<String, byte[]> noVersion = SAVED.toRecord("t");
        noVersion.headers().remove("ce_aggregateversion");

        assertThatThrownBy(() -> AggregateEvent.from(bare)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() ->
                        AggregateEvent.from(received(otherKey, UUID.randomUUID().toString())))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("the key is not the subject");
        assertThatThrownBy(() -> AggregateEvent.from(received(noVersion)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("aggregateversion");
    }

    @Test
    void readsTheWritersHeadersAsTheLibraryDoesAndLeavesItTheRest() throws UnreadableEvent {
        SplittableRandom random = new SplittableRandom(13);
        int read = 0;
        for (int round = 0; round < 5000; round++) {
            // Given
            ConsumerRecord<String, byte[]> record =
                    received(random.nextBoolean() ? SAVED.toRecord("t") : DELETED.toRecord("t"));
            change(record.headers(), random);

            // When
            Optional<AggregateEvent> event = HeaderReader.read(record);

            // Then
            if (event.isPresent()) {
                read++;
                assertThat(AggregateEvent.byLibrary(record))
                        .as(record.headers().toString())
                        .isEqualTo(event.get());
            }
        }
        assertThat(read).isBetween(100, 4900);
        assertThat(HeaderReader.read(received(SAVED.toRecord("t")))).contains(SAVED);
        assertThat(HeaderReader.read(received(DELETED.toRecord("t")))).contains(DELETED);
    }

    /** One header less, twice, renamed, or with something else in it. */
    private static void change(Headers headers, SplittableRandom random) {
        Header[] all = headers.toArray();
        Header header = all[random.nextInt(all.length)];
        String text = new String(header.value(), StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        switch (random.nextInt(6)) {
            case 0 -> headers.remove(header.key());
            case 1 -> headers.add(header.key(), header.value());
            case 2 -> headers.add("added-later", header.value());
            case 3 ->
                replace(
                        headers,
                        header,
                        text.substring(0, at) + (char) random.nextInt(' ', 127) + text.substring(at + 1));
            case 4 -> replace(headers, header, text.substring(at));
            default ->
                replace(
                        headers,
                        all[all.length - 1 - random.nextInt(all.length)],
                        MOMENTS.get(random.nextInt(MOMENTS.size())));
        }
        if (random.nextBoolean() && headers.lastHeader("ce_time") != null) {
            replace(headers, headers.lastHeader("ce_time"), MOMENTS.get(random.nextInt(MOMENTS.size())));
        }
    }

    private static void replace(Headers headers, Header header, String text) {
        headers.remove(header.key());
        headers.add(header.key(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return received(sent, sent.key());
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent, String key) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
    }
}
