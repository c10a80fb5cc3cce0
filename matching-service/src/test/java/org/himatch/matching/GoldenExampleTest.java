package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked example of the score, over Kafka and HTTP, from both directions. */
@MatchingServiceTest
class GoldenExampleTest {
    private static final String PARTNER = "golden";
    private static final UUID JOB = Samples.id(PARTNER, "golden");
    private static final UUID A = Samples.id(PARTNER, "a");
    private static final UUID B = Samples.id(PARTNER, "b");

    @BeforeAll
    static void market() {
        Events.save(Samples.goldenA(PARTNER));
        Events.save(Samples.goldenB(PARTNER));
        Events.save(Samples.goldenJob(PARTNER));
    }

    @Test
    void ranksTheCandidatesForTheJob() {
        As.integrator(PARTNER)
                .queryParam("atLeast", "1", A + ":1", B + ":1")
                .queryParam("nearMisses", true)
                .get("/v1/matches/jobs/{job}/candidates", JOB)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items.candidateId", contains(A.toString(), B.toString()))
                .body("items.points", contains(8266, 6200))
                .body("items.score", contains(82.66f, 62.00f))
                .body("items.eligible", contains(true, false))
                .body("items[0].unmet", hasSize(0))
                .body("items[1].unmet.category", contains("SKILL", "CREDENTIAL"))
                .body("items[1].unmet.index", contains(1, 0))
                .body("items[1].unmet.criterion", contains("MS-DRG at level 5", "RHIT and (CCS or CIC)"))
                .body("items[0].unknowns", contains("PLACE", "PAY", "EMPLOYMENT_TYPE", "SCHEDULE", "START_DATE"))
                .body("items.candidateVersion", contains(1, 1))
                .body("items[0].criteria", nullValue())
                .body("versions.job", is(1))
                .body("asOf", equalTo("2027-03-01"))
                .body("next", nullValue());
    }

    @Test
    void ranksTheJobForEachCandidate() {
        As.candidate(PARTNER, A)
                .queryParam("atLeast", "1", JOB + ":1")
                .get("/v1/matches/candidates/{candidate}/jobs", A)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].jobId", equalTo(JOB.toString()))
                .body("items[0].points", is(8266))
                .body("items[0].eligible", is(true))
                .body("versions.candidate", is(1));
        As.candidate(PARTNER, B)
                .queryParam("atLeast", "1", JOB + ":1")
                .queryParam("nearMisses", true)
                .get("/v1/matches/candidates/{candidate}/jobs", B)
                .then()
                .statusCode(200)
                .body("total", is(0))
                .body("items[0].points", is(6200))
                .body("items[0].eligible", is(false))
                .body("items[0].unmet.criterion", contains("MS-DRG at level 5", "RHIT and (CCS or CIC)"));
    }

    @Test
    void explainsThePairWithEveryCellOfTheTable() {
        JsonPath explanation = explanation(A);

        assertThat(explanation.getList("criteria.maxPoints", Integer.class))
                .containsExactly(3500, 2800, 700, 2000, 1000);
        assertThat(explanation.getList("criteria.points", Integer.class)).containsExactly(3500, 1680, 420, 2000, 666);
        assertThat(explanation.getList("criteria.category", String.class))
                .containsExactly("SKILL", "SKILL", "SKILL", "CREDENTIAL", "EXPERIENCE");
        assertThat(explanation.getList("criteria.match", String.class))
                .containsExactly("EXACT", "EXACT", "RELATED", "EXACT", "EXACT");
        assertThat(explanation.getMap("criteria[1].satisfiedBy"))
                .isEqualTo(Map.of("skill", "ms-drg", "level", 3, "source", "EVIDENCED", "credential", "CCS"));
        assertThat(explanation.getMap("criteria[1].gain")).isEqualTo(Map.of("points", 1120, "by", "MS-DRG at level 5"));
        assertThat(explanation.getString("criteria[2].satisfiedBy.source")).isEqualTo("DECLARED");
        assertThat(explanation.getList("criteria[3].satisfiedBy.credentials.held", String.class))
                .containsExactly("RHIT", "CCS");
        assertThat(explanation.getInt("criteria[4].satisfiedBy.years")).isEqualTo(2);
        assertThat(explanation.getString("criteria[4].gain.by")).isEqualTo("3 years of experience");
        assertThat(explanation.getList("criteria.met", Boolean.class)).containsExactly(true, true, true, true, false);
        assertThat(explanation.getInt("points")).isEqualTo(8266);
        assertThat(explanation.getBoolean("eligible")).isTrue();
    }

    @Test
    void thePointsOfTheCriteriaAddUpWhereverTheyAreShown() {
        List<JsonPath> items = List.of(explanation(A), explanation(B));
        JsonPath ranking = As.integrator(PARTNER)
                .queryParam("atLeast", "1", A + ":1", B + ":1")
                .queryParam("nearMisses", true)
                .queryParam("include", "criteria")
                .get("/v1/matches/jobs/{job}/candidates", JOB)
                .jsonPath();

        assertThat(items).allSatisfy(item -> {
            assertThat(sum(item, "criteria.points")).isEqualTo(item.getInt("points"));
            assertThat(sum(item, "criteria.maxPoints")).isEqualTo(10_000);
        });
        for (int i = 0; i < 2; i++) {
            assertThat(sum(ranking, "items[" + i + "].criteria.points"))
                    .isEqualTo(ranking.getInt("items[" + i + "].points"));
        }
    }

    private static JsonPath explanation(UUID candidate) {
        return As.integrator(PARTNER)
                .queryParam("atLeast", JOB + ":1", candidate + ":1")
                .get("/v1/matches/jobs/{job}/candidates/{candidate}", JOB, candidate)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int sum(JsonPath json, String path) {
        return json.getList(path, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
