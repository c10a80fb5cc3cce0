package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.infrastructure.LocalPostgres;
import org.himatch.local.verify.Services;
import org.himatch.local.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./himatch verify} finds damage of every kind, repairs it, and then finds none. */
class VerifyTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String CODER = "{\"skills\": [{\"skill\": \"icd-10-pcs\", \"level\": %d}]}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> said = new ArrayList<>();

    @Test
    void findsAndRepairsWhatWasLostOnTheWayOrPutThereByOthers() throws Exception {
        try (FaultRig rig = FaultRig.start(CHECKOUT, home, System.out::println);
                Services services = services(rig)) {
            Verification verification = new Verification(services, PATIENCE, said::add);

            // Given what is as it should be
            UUID sound = create(rig, "sound");
            UUID outdated = create(rig, "outdated");
            UUID ghost = create(rig, "ghost");
            UUID buried = create(rig, "buried");
            assertThat(verification.check()).as(said.toString()).isTrue();

            // And damage: events that vanished before they were relayed, and a tombstone that no writer has written
            UUID missing;
            try (Connection database = withoutRelay(rig)) {
                replace(rig, outdated, 1);
                delete(rig, ghost, 1);
                missing = create(rig, "missing");
                try (Statement loss = database.createStatement()) {
                    assertThat(loss.executeUpdate("DELETE FROM outbox")).isEqualTo(3);
                }
                database.commit();
            }
            bury(rig, buried, 6);
            await().atMost(Duration.ofSeconds(20)).until(() -> explained(rig, buried) == 404);

            // When
            said.clear();
            boolean same = verification.check();

            // Then each is named, and nothing else
            assertThat(same).isFalse();
            assertThat(said.stream().filter(line -> line.startsWith("  ")))
                    .containsExactlyInAnyOrder(
                            "  candidates %s: version 2 at its writer, version 1 in the index".formatted(outdated),
                            "  candidates %s: nothing at its writer, version 1 in the index".formatted(ghost),
                            "  candidates %s: version 1 at its writer, nothing in the index".formatted(missing),
                            "  candidates %s: version 1 at its writer, deleted as of version 6 in the index"
                                    .formatted(buried));

            // When it is repaired
            boolean repaired = verification.repair();

            // Then both sides are the same, and nothing was lost
            assertThat(repaired).as(said.toString()).isTrue();
            said.clear();
            assertThat(verification.check()).as(said.toString()).isTrue();
            assertThat(version(rig, sound)).isEqualTo(1);
            assertThat(version(rig, outdated)).isEqualTo(2);
            assertThat(version(rig, missing)).isEqualTo(1);
            assertThat(version(rig, buried)).isEqualTo(7);
            for (UUID present : List.of(sound, outdated, missing, buried)) {
                assertThat(explained(rig, present)).isEqualTo(200);
            }
            assertThat(explained(rig, ghost)).isEqualTo(404);
        }
    }

    private static Services services(FaultRig rig) {
        Endpoints endpoints = rig.endpoints();
        return new Services(endpoints.profile(), endpoints.job(), endpoints.matching(), rig.token("operator"));
    }

    /** A transaction that holds what a relay has to hold, as another replica would. */
    private static Connection withoutRelay(FaultRig rig) throws SQLException {
        Connection database = DriverManager.getConnection(
                LocalPostgres.jdbcUrl(rig.ports().of(Part.POSTGRES), "profile"),
                LocalPostgres.USER,
                LocalPostgres.PASSWORD);
        database.setAutoCommit(false);
        try (Statement lock = database.createStatement()) {
            lock.execute("SELECT pg_advisory_xact_lock(" + 0x6f7574626f78L + ")");
        }
        return database;
    }

    private static void bury(FaultRig rig, UUID id, long version) throws Exception {
        AggregateEvent event = new AggregateEvent(
                UUID.randomUUID(),
                "/somebody-else",
                Topic.CANDIDATES.deletedType(),
                id,
                "demo",
                version,
                Instant.EPOCH,
                null);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + rig.ports().of(Part.KAFKA)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(event.toRecord(Topic.CANDIDATES.topicName())).get();
        }
    }

    private UUID create(FaultRig rig, String name) throws Exception {
        HttpResponse<String> answer = send(request(rig, rig.endpoints().profile() + "/v1/candidates")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"externalId\": \"" + name + "\", "
                        + CODER.formatted(3).substring(1))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(JSON.readTree(answer.body()).path("id").asText());
    }

    private void replace(FaultRig rig, UUID id, long version) throws Exception {
        HttpResponse<String> answer = send(candidate(rig, id)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(CODER.formatted(5))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void delete(FaultRig rig, UUID id, long version) throws Exception {
        HttpResponse<String> answer = send(
                candidate(rig, id).header("If-Match", "\"" + version + "\"").DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private long version(FaultRig rig, UUID id) throws Exception {
        JsonNode body = JSON.readTree(send(candidate(rig, id).GET()).body());
        return body.path("version").asLong();
    }

    /** The status with which matching answers for a candidate. */
    private int explained(FaultRig rig, UUID id) throws Exception {
        return send(request(rig, rig.endpoints().matching() + "/v1/matches/candidates/" + id + "/jobs")
                        .GET())
                .statusCode();
    }

    private static HttpRequest.Builder candidate(FaultRig rig, UUID id) {
        return request(rig, rig.endpoints().profile() + "/v1/candidates/" + id);
    }

    private static HttpRequest.Builder request(FaultRig rig, String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + rig.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
