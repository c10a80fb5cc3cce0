package org.himatch.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

/** More than can be done at once is refused at once, and does not go on costing anything. */
@JobServiceTest
class AdmissionTest {
    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @ConfigProperty(name = "himatch.admission.in-flight")
    int most;

    @Test
    void whatIsTooMuchIsRefusedAtOnceWhileHealthIsAnswered() throws SQLException {
        String path = "/v1/employers/" + Jobs.employer();
        List<Connection> taken = allConnections();
        List<CompletableFuture<Response>> waiting = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given as many requests as are admitted, which wait for a connection
            for (int i = 0; i < most; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> As.integrator().get(path), clients));
            }
            await().until(() -> inFlight() == most);

            // When
            long asked = System.nanoTime();
            Response read = As.integrator().get(path);
            Response write = As.integrator()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"name\": \"Mercy Health\"}")
                    .post("/v1/employers");
            Response alive = given().get("/q/health/live");
            Duration took = Duration.ofNanos(System.nanoTime() - asked);

            // Then
            isRefused(read, path);
            isRefused(write, "/v1/employers");
            alive.then().statusCode(200);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
        } finally {
            close(taken);
        }
        waiting.forEach(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
        await().until(() -> inFlight() == 0);
        As.integrator().get(path).then().statusCode(200);
    }

    @Test
    void aClientThatGoesAwayGivesItsPlaceBack() throws SQLException, IOException {
        String path = "/v1/employers/" + Jobs.employer();
        List<Connection> taken = allConnections();
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            // Given a request that waits for a connection
            client.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(path, As.integratorsToken("acme"))
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> inFlight() == 1);

            // When
            client.close();

            // Then
            await().until(() -> inFlight() == 0);
        } finally {
            close(taken);
        }
    }

    private double inFlight() {
        return metrics.get("himatch.requests.in.flight").gauge().value();
    }

    private List<Connection> allConnections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            taken.add(dataSource.getConnection());
        }
        return taken;
    }

    private static void close(List<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    private static void isRefused(Response answer, String path) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:unavailable"))
                .body("instance", equalTo(path));
    }
}
