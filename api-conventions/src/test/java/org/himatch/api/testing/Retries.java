package org.himatch.api.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Clients that send a POST again under the same Idempotency-Key, and what keeps a POST waiting meanwhile. */
public final class Retries {
    /** How many clients ask at once. */
    public static final int CALLERS = 10;

    private static final int IN_PROGRESS = 409;

    private Retries() {}

    /** One request under the key. */
    public static Response post(String path, String key, String body) {
        return As.integrator().header("Idempotency-Key", key).body(body).post(path);
    }

    /** Requests under one new key, all at once, each repeated while another is in progress. */
    public static List<Response> atOnce(String path, String body) throws InterruptedException, ExecutionException {
        String key = UUID.randomUUID().toString();
        return AtOnce.by(CALLERS, caller -> until(path, key, body));
    }

    /** A request under the key, repeated while another is in progress. */
    public static Response until(String path, String key, String body) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> post(path, key, body), answer -> answer.statusCode() != IN_PROGRESS);
    }

    /** Sends a request, and closes the connection, without having read anything, as soon as it has arrived. */
    public static void sendAndGiveUp(String path, String key, String body, Callable<Boolean> arrived)
            throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(path, As.integratorsToken("acme"), key, body.length(), body)
                    .getBytes(StandardCharsets.UTF_8));
            await().atMost(Duration.ofSeconds(4)).until(arrived);
        }
    }

    /** Keeps everybody else from writing to the table, until {@link #release}. */
    public static void hold(Connection connection, String table) throws SQLException {
        execute(connection, "LOCK TABLE " + table + " IN SHARE MODE");
    }

    /** Whether somebody waits for a lock in this database. */
    public static boolean isWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    /** Leaves a key behind that is years old, and holds it as a transaction that removes it does, until {@link #release}. */
    public static void expireAKey(Connection connection) throws SQLException {
        String key = UUID.randomUUID().toString();
        execute(connection, """
                INSERT INTO idempotency_key (partner, subject, key, fingerprint, resource, location, etag, answer, created)
                VALUES ('acme', 'somebody', '%s', '', gen_random_uuid(), '', '', '', '2001-01-01Z')""".formatted(key));
        connection.commit();
        execute(connection, "DELETE FROM idempotency_key WHERE key = '%s'".formatted(key));
    }

    /** Ends what holds others up. */
    public static void release(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
