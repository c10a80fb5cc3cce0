package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that take their time cost others nothing, and are not waited for without end. */
@ProfileServiceTest
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class SlowClientsTest {
    private static final int RECORDS = 300;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    @Test
    void aBodyThatDribblesIsRefusedWhileOthersAreServed() throws Exception {
        As.integrator().get("/v1/candidates").then().statusCode(200); // the first takes longer
        try (Client client = new Client()) {
            // Given
            client.send(head("Content-Length: 1000") + "{\"externalId\": \"");
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(client::readToTheEnd);

            // When a byte comes now and then, and is never the last
            Instant begun = Instant.now();
            while (!answer.isDone()) {
                client.dribble();
                As.integrator().get("/v1/candidates").then().statusCode(200);
                await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            }

            // Then
            assertTooSlow(answer.join());
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aBodyThatStopsIsNotWaitedFor() throws IOException {
        try (Client client = new Client()) {
            client.send(head("Content-Length: 1000") + "{\"externalId\": \"");
            assertTooSlow(client.readToTheEnd());
        }
    }

    @Test
    void headersThatNeverEndAreNotWaitedFor() throws IOException {
        try (Client client = new Client()) {
            client.send("GET /v1/candidates HTTP/1.1\r\nHost: localhost\r\nX-More: ");
            assertThat(client.readToTheEnd()).isEmpty();
        }
    }

    @Test
    void anExportThatIsNotReadHoldsNoConnectionOfTheDatabaseAndEnds() throws Exception {
        // Given more than the sockets hold
        String record = "{\"externalId\": \"person-s%d\", \"resume\": {\"x\": \"" + "x".repeat(60_000) + "\"}}\n";
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            all.append(record.formatted(i));
        }
        HttpResponse<String> taken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:%d/v1/candidates/bulk".formatted(RestAssured.port)))
                                .header("Authorization", "Bearer " + As.integratorsToken("slow"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(all.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(taken.body()).contains("\"created\":" + RECORDS);

        try (Client client = new Client()) {
            // When the client asks, and does not read
            client.send("GET /v1/candidates/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + As.integratorsToken("slow") + "\r\n\r\n");
            await().until(() -> activeRequests() == 1);

            // Then the database is free meanwhile, and the answer is given up
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> transactions() == 0);
            await().atMost(Duration.ofSeconds(60)).until(() -> activeRequests() == 0);
            assertThat(client.readToTheEnd()).startsWith("HTTP/1.1 200").doesNotContain("person-s" + (RECORDS - 1));
        }
    }

    /**
     * The answer, or none: who still sends when the connection is closed may never see it, and one whose silence is noticed first
     * gets none.
     */
    private static void assertTooSlow(String answer) {
        assertThat(answer).matches("(?s)(HTTP/1.1 408.*urn:problem-type:himatch:too-slow.*)?");
    }

    private double activeRequests() {
        return meters.get("http.server.active.requests").gauge().value();
    }

    /** Of others than the relay, which has one now and then. */
    private long transactions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                        + " current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
                        + " AND query NOT LIKE '%outbox%' AND query NOT LIKE '%pg_try_advisory%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String head(String... headers) {
        return "POST /v1/candidates HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + As.integratorsToken("acme")
                + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** A request that is written and read by hand. */
    private static final class Client implements AutoCloseable {
        private final Socket socket = new Socket();

        Client() throws IOException {
            socket.setReceiveBufferSize(16 * 1024);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.setSoTimeout(45_000);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void dribble() {
            try {
                send("x");
            } catch (IOException e) {
                // Refused by now: what was answered tells more.
            }
        }

        String readToTheEnd() {
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[64 * 1024];
            try {
                int count;
                while ((count = socket.getInputStream().read(buffer)) >= 0) {
                    text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketException e) {
                // Reset: there is nothing more.
            } catch (IOException e) {
                throw new AssertionError("the connection was not closed after: " + text, e);
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
