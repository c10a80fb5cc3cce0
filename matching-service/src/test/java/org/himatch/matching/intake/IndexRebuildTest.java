package org.himatch.matching.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import org.himatch.api.Role;
import org.himatch.events.CandidateSnapshot;
import org.himatch.matching.As;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does about the index, over HTTP. */
@MatchingServiceTest
class IndexRebuildTest {
    private static final String PARTNER = "index-rebuild";
    private static final String REBUILD = "/v1/matches/index/rebuild";

    @Test
    void buildsTheIndexAnewWhileTheOldOneAnswers() {
        // Given
        CandidateSnapshot coder = Samples.coder(PARTNER, "coder", 3);
        Events.save(coder);
        String jobs = "/v1/matches/candidates/" + coder.id() + "/jobs?atLeast=1";
        As.integrator(PARTNER).get(jobs).then().statusCode(200);

        // When
        As.role(Role.OPERATOR, PARTNER)
                .post(REBUILD)
                .then()
                .statusCode(202)
                .body("state", oneOf("WANTED", "READING"))
                .body("reason", is("asked for by an operator"));

        // Then
        As.integrator(PARTNER).get("/q/health/ready").then().statusCode(200);
        As.integrator(PARTNER).get(jobs).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.role(Role.OPERATOR, PARTNER)
                        .get(REBUILD)
                        .then()
                        .statusCode(200)
                        .body("state", is("SWAPPED")));
        As.integrator(PARTNER).get(jobs).then().statusCode(200);
        As.integrator(PARTNER)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'index' }.data.rebuild", is("SWAPPED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.INTEGRATOR, Role.EMPLOYER, Role.CANDIDATE})
    void isForTheOperator(String role) {
        As.role(role, PARTNER).post(REBUILD).then().statusCode(403);
        As.role(role, PARTNER).get(REBUILD).then().statusCode(403);
    }
}
