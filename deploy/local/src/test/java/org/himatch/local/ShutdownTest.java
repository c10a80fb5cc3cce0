package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.himatch.infrastructure.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to end finishes what it has accepted, and its next start what has not left it yet. */
class ShutdownTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void choosePorts() {
        environment.putAll(Environments.withFreePorts(home));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        LauncherProcess.start(CHECKOUT, environment, "down").awaitExit();
    }

    @Test
    void aRequestInProgressIsAnsweredAndWhatItWroteReachesTheRanking() throws Exception {
        // Given
        LauncherProcess up = LauncherProcess.start(CHECKOUT, environment, "up", "--no-demo");
        up.awaitOutput("Ctrl-C stops it.");
        RunState state = new RunState(Home.from(environment, CHECKOUT).run());
        Market market = Market.at(Endpoints.of(Ports.of(state.running())));
        String employer = market.createEmployer("{\"name\": \"Acme\"}");
        ProcessHandle service = state.process(Part.JOB).orElseThrow();

        // When the service is told to end while a request waits in the middle of its transaction
        CompletableFuture<String> job;
        try (Connection other = DriverManager.getConnection(
                LocalPostgres.jdbcUrl(Integer.parseInt(environment.get(Part.POSTGRES.portVariable())), "job"),
                LocalPostgres.USER,
                LocalPostgres.PASSWORD)) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("LOCK TABLE job IN SHARE MODE");
            }
            job = CompletableFuture.supplyAsync(() -> create(market, employer));
            await().until(() -> isWaiting(other));
            service.destroy();
            await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(3)).until(() -> !job.isDone());
            other.rollback();
        }

        // Then it is answered before the service ends, and the next start sends what was left
        String id = job.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> !service.isAlive());
        up.awaitOutput("job-service ended; starting it again");
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(market.matches("/jobs/%s/candidates?atLeast=%s:1".formatted(id, id))
                                .path("total")
                                .asInt())
                        .isZero());
    }

    private static String create(Market market, String employer) {
        try {
            return market.createJob("""
                    {"employerId": "%s", "title": "Coder", "status": "OPEN",
                     "criteria": {"skills": [{"skill": "icd-10-cm", "importance": 3, "level": 3}]}}""".formatted(employer));
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static boolean isWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }
}
