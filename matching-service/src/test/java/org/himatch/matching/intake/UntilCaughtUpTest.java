package org.himatch.matching.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.api.Role;
import org.himatch.infrastructure.LocalKafka;
import org.himatch.infrastructure.NoBroker;
import org.himatch.infrastructure.RealParts;
import org.himatch.matching.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is ranked from an index that is still filling. */
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(value = NoBroker.class, initArgs = @ResourceArg(name = CaughtUpAtStart.WANTED, value = "false"))
class UntilCaughtUpTest {
    private static final String RANKING = "/v1/matches/jobs/" + new UUID(1, 1) + "/candidates";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TempDir
    Path directory;

    @Test
    void questionsAreRefusedUntilTheIndexHasCaughtUp() {
        // Given nothing to fill the index from
        As.integrator("filling")
                .get(RANKING)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:not-caught-up"))
                .body("detail", containsString("being filled"));
        As.integrator("filling").get("/v1/matches/market").then().statusCode(503);
        RestAssured.get("/q/health/ready").then().statusCode(503);

        // And who asks about the index itself is answered, and who may not ask at all is told so
        As.role(Role.OPERATOR, "filling")
                .get("/v1/matches/index/rebuild")
                .then()
                .statusCode(200);
        RestAssured.get(RANKING).then().statusCode(401);

        // When what there is has been read
        int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
        try (LocalKafka kafka = LocalKafka.start(directory, port)) {
            // Then
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> As.integrator("filling").get(RANKING).statusCode() == 404);
        }
    }
}
