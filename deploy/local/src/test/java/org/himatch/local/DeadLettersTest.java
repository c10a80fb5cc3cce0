package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldSkill;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.local.deadletters.DeadLetter;
import org.himatch.local.deadletters.DeadLetterOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that can be read now are applied when they are sent back; those that still cannot come back. */
class DeadLettersTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = Topic.CANDIDATES.topicName();

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void areAppliedWhenTheyCanBeAndComeBackWhenNot() throws Exception {
        try (FaultRig rig = FaultRig.start(CHECKOUT, home, System.out::println);
                DeadLetterOffice office =
                        new DeadLetterOffice("127.0.0.1:" + rig.ports().of(Part.KAFKA))) {
            // Given a record that nobody can read, and one that an older release could not
            UUID readable = UUID.randomUUID();
            String address = "127.0.0.1:" + rig.ports().of(Part.KAFKA);
            send(address, new ProducerRecord<>(TOPIC, 0, "key", "{".getBytes(StandardCharsets.UTF_8)));
            send(address, letterOf(readable));
            await().atMost(PATIENCE).until(() -> office.open().size() == 2);
            DeadLetter unreadable = letterFor("key", office.open());
            assertThat(matches(rig, readable)).isEqualTo(404);

            // When
            List<String> outcomes = new ArrayList<>();
            office.replay(office.open(), (letter, outcome) -> outcomes.add(letter.key() + " " + outcome));

            // Then
            assertThat(outcomes).containsExactlyInAnyOrder("key REPLAYED", readable + " REPLAYED");
            await().atMost(PATIENCE).until(() -> matches(rig, readable) == 200);
            await().atMost(PATIENCE).until(() -> office.open().size() == 1);
            DeadLetter back = office.open().getFirst();
            assertThat(back.key()).isEqualTo("key");
            assertThat(back.cause()).isEqualTo(unreadable.cause());
            assertThat(back.offset()).isGreaterThan(unreadable.offset());
            assertThat(back.letter().headers().headers("himatch-cause")).hasSize(1);
        }
    }

    private static DeadLetter letterFor(String key, List<DeadLetter> letters) {
        return letters.stream()
                .filter(letter -> letter.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static ProducerRecord<String, byte[]> letterOf(UUID candidate) {
        CandidateSnapshot snapshot = new CandidateSnapshot(
                candidate,
                "demo",
                1,
                true,
                "US",
                "TX",
                List.of(new HeldSkill("icd-10-pcs", 3)),
                List.of(),
                null,
                CandidatePreferences.NONE);
        ProducerRecord<String, byte[]> record = new AggregateEvent(
                        UUID.randomUUID(),
                        "/test",
                        Topic.CANDIDATES.savedType(),
                        candidate,
                        "demo",
                        1,
                        Instant.EPOCH,
                        SnapshotJson.write(snapshot))
                .toRecord(Topic.CANDIDATES.deadLetterName());
        record.headers()
                .add("himatch-cause", "of an older release".getBytes(StandardCharsets.UTF_8))
                .add("himatch-topic", TOPIC.getBytes(StandardCharsets.UTF_8))
                .add("himatch-partition", "1".getBytes(StandardCharsets.UTF_8))
                .add("himatch-offset", "5".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static void send(String address, ProducerRecord<String, byte[]> record) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private int matches(FaultRig rig, UUID id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(rig.endpoints().matching() + "/v1/matches/candidates/" + id + "/jobs"))
                .header("Authorization", "Bearer " + rig.token())
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }
}
