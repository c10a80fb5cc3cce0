package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobStatus;
import org.himatch.events.RemotePreference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages, filters and facets of a ranking of candidates, with a posting and without one. */
@MatchingServiceTest
class RankingPagesTest {
    private static final String PARTNER = "pages";
    private static final UUID JOB = Samples.id(PARTNER, "job");
    private static final int CANDIDATES = 30;
    private static final List<String> EVERYBODY = IntStream.range(0, CANDIDATES)
            .mapToObj(i -> Samples.id(PARTNER, "coder-" + i) + ":1")
            .toList();

    /** Every level six times, a third each in OH, TX and nowhere known, every second with an RHIT in force. */
    @BeforeAll
    static void market() {
        Events.save(Samples.job(PARTNER, "job", Samples.ONE_SKILL));
        for (int i = 0; i < CANDIDATES; i++) {
            Events.save(coder(i));
        }
    }

    private static CandidateSnapshot coder(int i) {
        CandidateSnapshot coder = Samples.candidate(
                PARTNER,
                "coder-" + i,
                List.of(new HeldSkill("icd-10-pcs", 1 + i % 5)),
                i % 2 == 0 ? List.of(Samples.inForce("RHIT")) : List.of(),
                null);
        return switch (i % 3) {
            case 0 -> Samples.living("OH", saying(RemotePreference.OK), coder);
            case 1 -> Samples.living("TX", saying(RemotePreference.ONLY), coder);
            default -> coder;
        };
    }

    private static CandidatePreferences saying(RemotePreference remote) {
        return new CandidatePreferences(remote, List.of(), List.of(), List.of(), null, null);
    }

    @Test
    void pagesWalkEverybodyOnceInTheOrderOfTheWhole() {
        // Given
        List<String> whole = page(null, 100).getList("items.candidateId");

        // When
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor, 7);
            walked.addAll(page.getList("items.candidateId"));
            cursor = page.getString("next");
        } while (cursor != null);

        // Then
        assertThat(whole).hasSize(CANDIDATES).doesNotHaveDuplicates();
        assertThat(walked).isEqualTo(whole);
        assertThat(page(null, 100).getList("items.points", Integer.class))
                .isSortedAccordingTo((a, b) -> b - a)
                .contains(10_000, 2_000);
    }

    @Test
    void aPageAfterAChangeOfThePostingSaysWhichVersionTheFirstWasOf() {
        // Given
        UUID job = Samples.id(PARTNER, "changing");
        Events.save(Samples.job(PARTNER, "changing", Samples.ONE_SKILL));
        JsonPath first = As.integrator(PARTNER)
                .queryParam("atLeast", EVERYBODY)
                .queryParam("atLeast", "1")
                .queryParam("limit", 5)
                .get("/v1/matches/jobs/{job}/candidates", job)
                .jsonPath();
        Events.save(Samples.posting(PARTNER, "changing", 2, JobStatus.OPEN, null, Samples.ONE_SKILL));

        // When
        JsonPath second = As.integrator(PARTNER)
                .queryParam("atLeast", 2)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/matches/jobs/{job}/candidates", job)
                .jsonPath();

        // Then
        assertThat(first.getMap("versions")).doesNotContainKey("onFirstPage");
        assertThat(second.getInt("versions.job")).isEqualTo(2);
        assertThat(second.getInt("versions.onFirstPage")).isEqualTo(1);
        assertThat(second.getList("items.candidateId")).doesNotContainAnyElementsOf(first.getList("items.candidateId"));
    }

    @Test
    void filtersNarrowTheRankingAndItsTotal() {
        ranking("state", "OH").then().body("total", is(10)).body("items.size()", is(10));
        ranking("state", "OH", "state", "TX").then().body("total", is(20));
        ranking("remote", "ONLY").then().body("total", is(10));
        ranking("credential", "RHIT").then().body("total", is(15));
        ranking("credential", "ART").then().body("total", is(15));
        ranking("skill", "icd-10-pcs:4").then().body("total", is(12));
        ranking("minimumScore", "80").then().body("total", is(12)).body("items.points", everyItem(not(is(6000))));
        ranking("state", "OH", "credential", "RHIT", "skill", "icd-10-pcs:2")
                .then()
                .body("total", is(4));
    }

    @Test
    void facetsCountAllEligibleThatPassTheFilters() {
        ranking("facets", "state", "facets", "credential", "limit", "1")
                .then()
                .body("items.size()", is(1))
                .body("facets.state.value", contains("OH", "TX"))
                .body("facets.state.count", contains(10, 10))
                .body("facets.credential.value", contains("RHIT"))
                .body("facets.credential.count", contains(15))
                .body("facets", not(hasKey("remote")));
        ranking("facets", "remote", "state", "TX")
                .then()
                .body("facets.remote.value", contains("ONLY"))
                .body("facets.remote.count", contains(10));
        ranking("state", "TX").then().body("facets", nullValue());
    }

    @Test
    void criteriaWithoutAPostingRankTheSameWay() {
        String body = """
                {"criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 5}]},
                 "filters": {"states": ["OH"], "skills": [{"skill": "icd-10-pcs", "level": 2}]},
                 "limit": 3, "include": ["criteria"], "facets": ["state"], "atLeast": [%s]%s}
                """;
        String atLeast = EVERYBODY.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        JsonPath first = As.integrator(PARTNER)
                .body(body.formatted(atLeast, ""))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200)
                .body("total", is(8))
                .body("items.size()", is(3))
                .body("items[0].points", is(10_000))
                .body("items[0].criteria[0].label", equalTo("ICD-10-PCS at level 5"))
                .body("facets.state.count", contains(8))
                .body("versions.job", nullValue())
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        JsonPath again = As.integrator(PARTNER)
                .body(body.formatted(atLeast, ""))
                .post("/v1/matches/rankings")
                .jsonPath();
        JsonPath second = As.integrator(PARTNER)
                .body(body.formatted(atLeast, ", \"cursor\": \"" + first.getString("next") + "\""))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200)
                .body("total", is(8))
                .extract()
                .jsonPath();

        assertThat(again.getString("items")).isEqualTo(first.getString("items"));
        assertThat(second.getList("items.candidateId"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.getList("items.candidateId"));
    }

    @Test
    void theTermsOfCriteriaWithoutAPostingAreKept() {
        As.integrator(PARTNER)
                .body("""
                        {"criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 5}]},
                         "location": {"country": "US", "state": "OH", "remote": false},
                         "nearMisses": true, "limit": 100, "atLeast": [%s]}
                        """.formatted(EVERYBODY.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","))))
                .post("/v1/matches/rankings")
                .then()
                .body("total", is(20))
                .body("items.findAll { !it.eligible }.violations", everyItem(contains("PLACE")));
    }

    /** The next of a page of one, for other tests; their markets need two candidates for that. */
    static String cursorOf(String partner, UUID job, String filter, String value) {
        for (String name : List.of("first", "second")) {
            Events.save(Samples.living("OH", CandidatePreferences.NONE, Samples.coder(partner, name, 3)));
        }
        return As.integrator(partner)
                .queryParam("atLeast", "1", Samples.id(partner, "first") + ":1", Samples.id(partner, "second") + ":1")
                .queryParam(filter, value)
                .queryParam("limit", 1)
                .get("/v1/matches/jobs/{job}/candidates", job)
                .then()
                .statusCode(200)
                .body("next", notNullValue())
                .extract()
                .path("next");
    }

    private static JsonPath page(@Nullable String cursor, int limit) {
        var request = As.integrator(PARTNER)
                .queryParam("atLeast", EVERYBODY)
                .queryParam("atLeast", "1")
                .queryParam("limit", limit);
        if (cursor != null) {
            request = request.queryParam("cursor", cursor);
        }
        return request.get("/v1/matches/jobs/{job}/candidates", JOB)
                .then()
                .statusCode(200)
                .body("total", is(CANDIDATES))
                .extract()
                .jsonPath();
    }

    private static Response ranking(String... parameters) {
        var request = As.integrator(PARTNER).queryParam("atLeast", EVERYBODY).queryParam("atLeast", "1");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/matches/jobs/{job}/candidates", JOB);
    }
}
