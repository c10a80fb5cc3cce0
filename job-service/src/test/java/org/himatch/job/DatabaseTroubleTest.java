package org.himatch.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

/** A database that cannot be used for a moment is a 503 that says when to come again; nothing is lost or half there. */
@JobServiceTest
class DatabaseTroubleTest {
    private static final String WAITING_FOR_A_ROW =
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void noConnectionIsFree() throws SQLException {
        String path = "/v1/employers/" + Jobs.employer();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                taken.add(dataSource.getConnection());
            }
            isUnavailable(As.integrator().get(path));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        As.integrator().get(path).then().statusCode(200);
    }

    @Test
    void whatNeedsNoDatabaseIsAnsweredAtOnceWhileAllConnectionsAreTaken() throws Exception {
        // Given no connection that is free, and more requests that wait for one than there are connections
        String path = "/v1/employers/" + Jobs.employer();
        List<Connection> taken = new ArrayList<>();
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < connections; i++) {
                    taken.add(dataSource.getConnection());
                }
                for (int i = 0; i < 2 * connections; i++) {
                    waiting.add(CompletableFuture.supplyAsync(
                            () -> As.integrator().get(path).statusCode(), threads));
                }
                await().until(() ->
                        meters.get("http.server.active.requests").gauge().value() >= 2 * connections);

                // When
                Instant begun = Instant.now();
                for (String open : List.of("/q/health/live", "/v1/roles", "/q/openapi")) {
                    given().get(open).then().statusCode(200);
                }

                // Then
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
            waiting.forEach(answer -> assertThat(answer.join()).isIn(200, 503));
        }
        As.integrator().get(path).then().statusCode(200);
    }

    @Test
    void somebodyElseHoldsTheRowForTooLong() throws SQLException {
        String id = Jobs.employer();
        try (Connection other = dataSource.getConnection()) {
            lock(other, id);
            isUnavailable(rename(id, "1"));
            other.rollback();
            other.setAutoCommit(true);
        }
        rename(id, "1").then().statusCode(200);
    }

    @Test
    void theConnectionIsCutInTheMiddleOfAChange() throws SQLException {
        String id = Jobs.employer();
        CompletableFuture<Response> answer;
        try (Connection other = dataSource.getConnection()) {
            // Given a change that waits in the middle of its transaction
            lock(other, id);
            answer = CompletableFuture.supplyAsync(() -> rename(id, "1"));
            await().until(() -> number(other, WAITING_FOR_A_ROW) > 0);

            // When its connection is cut
            number(other, "SELECT count(pg_terminate_backend(pid)) FROM (" + WAITING_FOR_A_ROW + ") waiting");

            // Then
            isUnavailable(answer.join());
            other.rollback();
            other.setAutoCommit(true);
        }
        As.integrator().get("/v1/employers/" + id).then().body("version", equalTo(1));
        rename(id, "1").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void theDiskIsFullInTheMiddleOfACreation() throws SQLException {
        String name = "Full " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        execute("CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END$$");
        execute("CREATE TRIGGER disk_full AFTER INSERT ON employer FOR EACH ROW WHEN (NEW.name = '%s')".formatted(name)
                + " EXECUTE FUNCTION disk_full()");
        isUnavailable(create(name, key));

        execute("DROP FUNCTION disk_full() CASCADE");
        Response created = create(name, key);

        created.then().statusCode(201);
        assertThat(create(name, key).<String>path("id")).isEqualTo(created.path("id"));
        try (Connection connection = dataSource.getConnection()) {
            assertThat(number(connection, "SELECT count(*) FROM employer WHERE name = '%s'".formatted(name)))
                    .isOne();
        }
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:unavailable"));
    }

    private static Response rename(String id, String version) {
        return As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"name\": \"Mercy Health West\"}")
                .put("/v1/employers/" + id);
    }

    private static Response create(String name, String key) {
        return As.integrator()
                .header("Idempotency-Key", key)
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/v1/employers");
    }

    private static void lock(Connection other, String id) throws SQLException {
        other.setAutoCommit(false);
        number(other, "SELECT 1 FROM employer WHERE id = '%s' FOR UPDATE".formatted(id));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number in the first row, 0 when there is none. */
    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
