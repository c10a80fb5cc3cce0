package org.himatch.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.himatch.events.Topic;
import org.himatch.events.TopicCreation;
import org.himatch.infrastructure.LocalKafka;
import org.himatch.local.deadletters.DeadLetterOffice.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real broker: what is listed, what is sent back and how, and what must not be. */
class DeadLetterOfficeTest {
    @TempDir
    static Path directory;

    private static LocalKafka kafka;
    private static KafkaProducer<byte[], byte[]> producer;
    private static String topicId;

    private final String key = UUID.randomUUID().toString();
    private final List<String> told = new ArrayList<>();
    private DeadLetterOffice office;

    @BeforeAll
    static void start() throws Exception {
        kafka = LocalKafka.start(directory, 0);
        Map<String, Object> address = Map.of("bootstrap.servers", kafka.bootstrapServers());
        producer = new KafkaProducer<>(address, new ByteArraySerializer(), new ByteArraySerializer());
        try (Admin admin = Admin.create(address);
                Connection connection = new Connection(kafka.bootstrapServers())) {
            TopicCreation.createMissing(admin, 3, (short) 1);
            topicId = connection.topicId(Topic.CANDIDATES.topicName());
        }
    }

    @AfterAll
    static void stop() {
        producer.close();
        kafka.close();
    }

    @BeforeEach
    void open() {
        office = new DeadLetterOffice(kafka.bootstrapServers());
    }

    @AfterEach
    void dealWithTheRest() throws Exception {
        office.replay(office.open(), (letter, outcome) -> {});
        office.close();
    }

    @Test
    void nothingIsListedWhereNothingIs() {
        assertThat(office.open()).isEmpty();
    }

    @Test
    void listsWhatItIsAndWhyAndNothingOfItsContent() throws Exception {
        // Given
        RecordMetadata poison = send(1, 7, "{\"the\": \"content\"");
        ConsumerRecord<byte[], byte[]> letter =
                putAside(poison, 7, "{\"the\": \"content\"", "line one\nline two\u001b[2J");

        // When
        List<String> lines = new ArrayList<>();
        LetterTable.print(office.open(), lines::add);

        // Then
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .startsWith("candidates:0:" + letter.offset() + " ")
                .contains(key, "himatch.candidates 1:" + poison.offset(), "line one line two [2J")
                .doesNotContain("content")
                .doesNotContain("\u001b");
    }

    @Test
    void sendsTheRecordBackAsItWasAndListsItNoMore() throws Exception {
        // Given
        RecordMetadata poison = send(1, 7, "value");
        putAside(poison, 7, "value", "cause");

        // When
        replayAll();

        // Then
        ConsumerRecord<byte[], byte[]> last = records().getLast();
        assertThat(last.partition()).isEqualTo(1);
        assertThat(last.offset()).isGreaterThan(poison.offset());
        assertThat(text(last.value())).isEqualTo("value");
        assertThat(last.headers().toArray())
                .extracting(header -> header.key() + "=" + text(header.value()))
                .containsExactly("colour=red", "ce_aggregateversion=7");
        assertThat(told).containsExactly(key + " REPLAYED");
        assertThat(office.open()).isEmpty();

        // When it is done again, then nothing is sent
        int before = records().size();
        replayAll();
        assertThat(records()).hasSize(before);
    }

    @Test
    void sendsATombstoneBackAsATombstone() throws Exception {
        putAside(send(0, 3, null), 3, null, "cause");

        replayAll();

        assertThat(records())
                .hasSize(2)
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void neverPutsAnOlderVersionBehindANewerOneWhichCompactionWouldThenForget() throws Exception {
        // Given
        putAside(send(1, 7, "poison"), 7, "poison", "cause");
        send(1, 8, "newer");

        // When
        replayAll();

        // Then
        assertThat(told).containsExactly(key + " SUPERSEDED");
        assertThat(text(records().getLast().value())).isEqualTo("newer");
        assertThat(office.open()).isEmpty();
    }

    @Test
    void aLateCopyOfAnOlderVersionDoesNotStandInTheWay() throws Exception {
        putAside(send(1, 7, "repaired"), 7, "repaired", "cause");
        send(1, 6, "late");

        replayAll();

        assertThat(text(records().getLast().value())).isEqualTo("repaired");
    }

    @Test
    void ofTwoLettersOfOneThingTheNewerOneEndsUpLast() throws Exception {
        putAside(send(1, 7, "seven"), 7, "seven", "cause");
        putAside(send(1, 8, "eight"), 8, "eight", "cause");

        replayAll();

        assertThat(told).containsExactly(key + " SUPERSEDED", key + " REPLAYED");
        assertThat(text(records().getLast().value())).isEqualTo("eight");
    }

    @Test
    void whatAWriterSendsInTheMeantimeStandsBehindInTheEnd() throws Exception {
        // Given
        putAside(send(1, 7, "poison"), 7, "poison", "cause");
        List<DeadLetter> open = office.open();

        // When a writer is quicker than the letter, but slower than the look at the topic
        try (Connection connection = new Connection(kafka.bootstrapServers())) {
            Replay replay = new Replay(connection, Topic.CANDIDATES, open);
            send(1, 8, "newer");
            assertThat(replay.send(open.getFirst())).isTrue();
            assertThat(text(records().getLast().value())).isEqualTo("poison");
            replay.putNewerBehind();
        }

        // Then
        assertThat(text(records().getLast().value())).isEqualTo("newer");
    }

    @Test
    void offsetsOfATopicThatWasMadeAnewSayNothing() throws Exception {
        // Given a letter without a version, from the first record of a topic of before
        RecordMetadata now = send(1, null, "something");
        putAside("an-older-topic", 1, 0, null, "letter", "cause");
        assertThat(now.offset()).isGreaterThanOrEqualTo(0);

        // When
        replayAll();

        // Then
        assertThat(text(records().getLast().value())).isEqualTo("letter");
    }

    private void replayAll() throws InterruptedException {
        office.replay(office.open(), (letter, outcome) -> {
            assertThat(outcome).isIn((Object[]) Outcome.values());
            told.add(letter.key() + " " + outcome);
        });
    }

    private RecordMetadata send(int partition, @Nullable Integer version, @Nullable String value) throws Exception {
        return producer.send(withHeaders(
                        new ProducerRecord<>(Topic.CANDIDATES.topicName(), partition, bytes(key), bytes(value)),
                        version))
                .get();
    }

    private ConsumerRecord<byte[], byte[]> putAside(
            RecordMetadata origin, @Nullable Integer version, @Nullable String value, String cause) throws Exception {
        return putAside(topicId, origin.partition(), origin.offset(), version, value, cause);
    }

    private ConsumerRecord<byte[], byte[]> putAside(
            String id, int partition, long offset, @Nullable Integer version, @Nullable String value, String cause)
            throws Exception {
        ProducerRecord<byte[], byte[]> letter =
                withHeaders(new ProducerRecord<>(Topic.CANDIDATES.deadLetterName(), bytes(key), bytes(value)), version);
        letter.headers()
                .add("himatch-cause", bytes(cause))
                .add("himatch-topic", bytes(Topic.CANDIDATES.topicName()))
                .add("himatch-partition", bytes(Integer.toString(partition)))
                .add("himatch-offset", bytes(Long.toString(offset)))
                .add("himatch-topic-id", bytes(id));
        producer.send(letter).get();
        return office.open().getLast().letter();
    }

    private static ProducerRecord<byte[], byte[]> withHeaders(
            ProducerRecord<byte[], byte[]> record, @Nullable Integer version) {
        record.headers().add("colour", bytes("red"));
        if (version != null) {
            record.headers().add("ce_aggregateversion", bytes(Integer.toString(version)));
        }
        return record;
    }

    /** What the topic has of the test's key, in its order. */
    private List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Connection connection = new Connection(kafka.bootstrapServers())) {
            connection.read(Topic.CANDIDATES.topicName(), Map.of(), record -> {
                if (text(record.key()).equals(key)) {
                    records.add(record);
                }
            });
        }
        return records;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
