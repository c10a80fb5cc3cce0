package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./himatch up} starts, with the services as they were built: from a posting to its ranking and back. */
class EndToEndTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final String READY = "Ctrl-C stops it.";

    /** The posting of the specification's worked example. */
    private static final String WORKED_EXAMPLE = """
            {
              "employerId": "%s", "title": "Inpatient coder", "status": "OPEN",
              "criteria": {
                "skills": [
                  {"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                  {"skill": "ms-drg", "importance": 4, "level": 5, "essential": true},
                  {"skill": "solventum-360-encompass", "importance": 3, "level": 3}
                ],
                "credentials": [
                  {"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5, "essential": true}
                ],
                "experience": {"years": 3, "importance": 1}
              }
            }
            """;

    private static final String A = """
            {
              "skills": [
                {"skill": "icd-10-pcs", "level": 4},
                {"skill": "apr-drg", "level": 4},
                {"skill": "optum-enterprise-cac", "level": 3}
              ],
              "credentials": [
                {"credential": "RHIT", "issued": "2020-01-01"}, {"credential": "CCS", "issued": "2020-01-01"}
              ],
              "experienceYears": 2
            }
            """;
    private static final String B = """
            {
              "skills": [{"skill": "icd-10-pcs", "level": 5}, {"skill": "solventum-360-encompass", "level": 5}],
              "credentials": [{"credential": "RHIT", "issued": "2020-01-01"}],
              "experienceYears": 9
            }
            """;

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void choosePorts() {
        environment.putAll(Environments.withFreePorts(home));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        launch("down").awaitExit();
    }

    @Test
    void fromAPostingToItsRankingAndBackThroughKillsAndRestarts() throws Exception {
        // Given everything up, with the demo market and its first ranking
        LauncherProcess up = launch("up");
        up.awaitOutput(READY);
        assertThat(up.out()).contains("candidates are eligible", "What would raise it:");

        // Then the tour leads from a posting's text and a résumé to a place in a ranking
        LauncherProcess tour = launch("tour");
        assertThat(tour.awaitExit()).isZero();
        assertThat(tour.out())
                .contains("From a pasted text: “Inpatient Coder II (remote)”", "(RHIT or RHIA) and (CCS or CIC)")
                .contains("From a résumé: Maya Lindqvist", "issued 2022-09-30")
                .containsPattern("\\d+  Maya Lindqvist +\\d+\\.\\d\\d")
                .contains("open postings are within reach of Maya Lindqvist");

        // When the worked example is entered over HTTP
        Market market = market();
        String job = market.createJob(WORKED_EXAMPLE.formatted(market.createEmployer("{\"name\": \"Acme\"}")));
        String a = market.createCandidate(A);
        String b = market.createCandidate(B);
        String fresh = "asOf=%s&atLeast=%s:1&atLeast=%s:1&atLeast=%s:1".formatted(today, job, a, b);
        String byJob = "/jobs/" + job + "/candidates?nearMisses=true&include=criteria&" + fresh;

        // Then both have their scores, from both directions and as a pair
        List<JsonNode> candidates = market.items(byJob);
        assertScore(Market.item(candidates, "candidateId", a).orElseThrow(), 8266, true);
        assertScore(Market.item(candidates, "candidateId", b).orElseThrow(), 6200, false);
        String byCandidate = "/candidates/%s/jobs?nearMisses=true&include=criteria&" + fresh;
        assertScore(
                Market.item(market.items(byCandidate.formatted(a)), "jobId", job)
                        .orElseThrow(),
                8266,
                true);
        assertScore(
                Market.item(market.items(byCandidate.formatted(b)), "jobId", job)
                        .orElseThrow(),
                6200,
                false);
        assertScore(market.matches("/jobs/" + job + "/candidates/" + a), 8266, true);
        assertScore(market.matches("/jobs/" + job + "/candidates/" + b), 6200, false);

        // When matching-service is killed
        state().process(Part.MATCHING).orElseThrow().destroyForcibly();
        up.awaitOutput("matching-service ended; starting it again");
        awaitMatching();

        // Then it ranks as before
        assertThat(market.items(byJob)).isEqualTo(candidates);

        // When everything is stopped and started again
        launch("down").awaitExit();
        up.awaitExit();
        LauncherProcess again = launch("up");
        again.awaitOutput(READY);

        // Then the data is there and the ranking is the same
        assertThat(market().items(byJob)).isEqualTo(candidates);
    }

    private static void assertScore(JsonNode item, int points, boolean eligible) {
        assertThat(item.path("points").asInt()).isEqualTo(points);
        assertThat(item.path("score").decimalValue())
                .isEqualByComparingTo(Integer.toString(points).replaceFirst("..$", ".$0"));
        assertThat(item.path("eligible").asBoolean()).isEqualTo(eligible);
        assertThat(StreamSupport.stream(item.path("criteria").spliterator(), false)
                        .mapToInt(criterion -> criterion.path("points").asInt())
                        .sum())
                .isEqualTo(points);
    }

    private void awaitMatching() {
        Running matching = state().recorded(Part.MATCHING).orElseThrow();
        await().atMost(Duration.ofMinutes(1)).until(() -> Readiness.isReady(Part.MATCHING, matching.port()));
    }

    private Market market() {
        return Market.at(Endpoints.of(Ports.of(state().running())));
    }

    private RunState state() {
        return new RunState(Home.from(environment, CHECKOUT).run());
    }

    private LauncherProcess launch(String... arguments) throws IOException {
        return LauncherProcess.start(CHECKOUT, environment, arguments);
    }
}
