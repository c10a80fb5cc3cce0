package org.himatch.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.infrastructure.LocalKafka;
import org.himatch.infrastructure.NoBroker;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without Kafka writes go on and are told of as waiting; when it comes, and comes back, all of it arrives in order. */
@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "kafka_away"))
@WithTestResource(NoBroker.class)
class KafkaAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More than one batch of the relay. */
    private static final int BACKLOG = 1_200;

    @Inject
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TempDir
    Path directory;

    @Test
    void writesGoOnTheLagShowsAndEverythingArrivesInOrder() throws Exception {
        int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));

        // Given no broker, and writes
        UUID first = written(5);
        UUID backlog = UUID.randomUUID();
        insert(backlog, BACKLOG);

        // Then the service is ready, degraded, and tells what waits
        awaitState("degraded", 6 + BACKLOG);
        As.role(Role.OPERATOR)
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("himatch_outbox_waiting " + (6 + BACKLOG) + ".0"));

        try (LocalKafka kafka = LocalKafka.start(directory, port)) {
            // When the broker comes
            delete(first, 6);

            // Then all of it is there, in order
            awaitState("relaying", 0);
            assertThat(versions(kafka, first)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(versions(kafka, backlog))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, BACKLOG).boxed().toList());
        }

        // When it goes away, and comes back after more writes
        UUID second = written(3);
        delete(second, 4);
        awaitState("degraded", 5);
        try (LocalKafka kafka = LocalKafka.start(directory, port)) {

            // Then they arrive as well
            awaitState("relaying", 0);
            assertThat(versions(kafka, second)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    private static List<Long> versions(LocalKafka kafka, UUID id) throws Exception {
        return TopicReader.untilDeleted(kafka.bootstrapServers(), Topic.CANDIDATES, id).stream()
                .map(AggregateEvent::version)
                .toList();
    }

    private static void awaitState(String state, int waiting) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Map<String, Object>> checks = given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("checks.findAll { it.name == 'outbox' }.data");
            assertThat(checks).containsExactly(Map.of("state", state, "waiting", waiting));
        });
    }

    /** A candidate that was created and then changed so many times. */
    private static UUID written(int changes) {
        UUID id = UUID.fromString(Candidates.create("{\"experienceYears\": 0}").getString("id"));
        for (int version = 1; version <= changes; version++) {
            As.integrator()
                    .header("If-Match", "\"" + version + "\"")
                    .contentType("application/merge-patch+json")
                    .body("{\"experienceYears\": " + version + "}")
                    .patch("/v1/candidates/" + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static void delete(UUID id, int version) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/candidates/" + id)
                .then()
                .statusCode(204);
    }

    /** Versions of one thing up to its deletion, as a bulk import would leave them. */
    private void insert(UUID id, int versions) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("""
                    INSERT INTO outbox (event_id, topic, source, type, aggregate_id, partner, version, time, data)
                    SELECT gen_random_uuid(), 'himatch.candidates', '/test',
                           'org.himatch.candidate.' || CASE WHEN v = %2$d THEN 'deleted.v1' ELSE 'saved.v1' END,
                           '%1$s', 'acme', v, now(), CASE WHEN v = %2$d THEN NULL ELSE '{}' END
                    FROM generate_series(1, %2$d) AS v ORDER BY v""".formatted(id, versions));
        }
    }
}
