package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is unknown or wrong is refused with its name or place, never ignored. */
@MatchingServiceTest
class InvalidRequestTest {
    private static final String PARTNER = "invalid";
    private static final UUID JOB = Samples.id(PARTNER, "job");
    private static final UUID CANDIDATE = Samples.id(PARTNER, "candidate");

    @BeforeAll
    static void market() {
        Events.save(Samples.job(PARTNER, "job", Samples.ONE_SKILL));
        Events.save(Samples.coder(PARTNER, "candidate", 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit        | 0            | must be from 1 to 100
                    limit        | 101          | must be from 1 to 100
                    limit        | many         | must be a number
                    cursor       | abc          | is not a cursor that a ranking has given out
                    cursor       | !!           | is not a cursor that a ranking has given out
                    asOf         | tomorrow     | must be a date like 2027-01-31
                    nearMisses   | yes          | must be true or false
                    minimumScore | 100.01       | a score is from 0 to 100
                    minimumScore | -1           | a score is from 0 to 100
                    minimumScore | 1.001        | a score has at most two decimals
                    minimumScore | high         | must be a number
                    state        | ' '          | must be a state's code without the country
                    remote       | MAYBE        | must be one of ONLY, OK, NO
                    credential   | CSS          | unknown credential 'CSS'; nearest: CCS
                    skill        | icd10        | unknown skill 'icd10'; nearest: icd-10-cm
                    skill        | icd-10-cm:6  | must be id or id:level with a level from 1 to 5
                    include      | everything   | must be criteria
                    facets       | age          | must be one of credential, employmentType, remote, schedule, score, skill, state
                    atLeast      | new          | must be <version> or <id>:<version>
                    colour       | red          | unknown parameter
                    """)
    void aBadParameterOfARankingOfCandidatesIsNamed(String name, String value, String detail) {
        refused(As.integrator(PARTNER)
                        .queryParam(name, value)
                        .get("/v1/matches/jobs/{job}/candidates", JOB)
                        .then())
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    remote         | OK    | must be true or false
                    employmentType | GIG   | must be one of FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, PER_DIEM
                    facets         | age   | must be one of credential, employmentType, remote, schedule, score, skill, state
                    colour         | red   | unknown parameter
                    limit          | 1.5   | must be a number
                    """)
    void aBadParameterOfARankingOfJobsIsNamed(String name, String value, String detail) {
        refused(As.integrator(PARTNER)
                        .queryParam(name, value)
                        .get("/v1/matches/candidates/{candidate}/jobs", CANDIDATE)
                        .then())
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void aBareVersionOfAPairIsAmbiguous() {
        refused(As.integrator(PARTNER)
                        .queryParam("atLeast", 1)
                        .get("/v1/matches/jobs/{job}/candidates/{candidate}", JOB, CANDIDATE)
                        .then())
                .body("errors.detail", contains("must be <id>:<version>"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        refused(As.integrator(PARTNER)
                        .queryParam("limit", "1", "2")
                        .queryParam("skill", "icd10", "icd-10-cm", "x")
                        .queryParam("nearMisses", "perhaps")
                        .get("/v1/matches/jobs/{job}/candidates", JOB)
                        .then())
                .body("errors.parameter", containsInAnyOrder("limit", "skill", "skill", "nearMisses"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=5&state=TX", "nearMisses=true&state=OH", "state=OH&minimumScore=1", "skill=icd-10-pcs"})
    void aCursorOfAnotherQueryIsRefused(String query) {
        String cursor = RankingPagesTest.cursorOf(PARTNER, JOB, "state", "OH");

        refused(As.integrator(PARTNER)
                        .queryParam("cursor", cursor)
                        .get("/v1/matches/jobs/{job}/candidates?" + query, JOB)
                        .then())
                .body("errors.detail", contains("belongs to another query; leave it out to start this one"));
    }

    @Test
    void theDayMustStayTheSameFromPageToPage() {
        String cursor = RankingPagesTest.cursorOf(PARTNER, JOB, "state", "OH");

        refused(As.integrator(PARTNER)
                        .queryParam("cursor", cursor)
                        .queryParam("state", "OH")
                        .queryParam("asOf", "2027-03-02")
                        .get("/v1/matches/jobs/{job}/candidates", JOB)
                        .then())
                .body("errors.parameter", contains("asOf"));
    }

    @Test
    void everyFaultOfABodyHasItsPlace() {
        refused(As.integrator(PARTNER).body("""
                                {"criteria": {
                                   "skills": [{"skill": "icd10", "importance": 1, "level": 1},
                                              {"skill": "ms-drg", "importance": 6, "level": 0},
                                              {"skill": "ms-drg", "importance": 1, "level": 1}],
                                   "credentials": [{"expression": {"allOf": ["RHIT", {"anyOf": ["CSS", "CIC"]}]},
                                                    "importance": 5}]},
                                 "pay": {"minimum": 40, "maximum": 30, "currency": "USD", "per": "HOUR"},
                                 "location": {"country": "usa"}}
                                """).post("/v1/matches/rankings").then())
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/criteria/skills/0/skill",
                                "/criteria/skills/1/importance",
                                "/criteria/skills/1/level",
                                "/criteria/skills/2/skill",
                                "/criteria/credentials/0/expression/allOf/1/anyOf/0",
                                "/pay/maximum",
                                "/location/country"));
    }

    @Test
    void theOptionsOfABodyAreCheckedToo() {
        refused(As.integrator(PARTNER).body("""
                                {"criteria": {"skills": [{"skill": "ms-drg", "importance": 1, "level": 1}]},
                                 "filters": {"minimumScore": 100.5, "credentials": ["CSS"], "skills": [{"skill": "x"}]},
                                 "facets": ["age"], "cursor": "abc", "atLeast": ["7"]}
                                """).post("/v1/matches/rankings").then())
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/filters/minimumScore",
                                "/filters/credentials/0",
                                "/filters/skills/0/skill",
                                "/facets/0",
                                "/cursor",
                                "/atLeast/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"criteria\": {\"skills\": [null]}}",
                "{\"criteria\": {\"skills\": [{\"skill\": \"ms-drg\", \"importance\": \"5\", \"level\": 1}]}}",
                "{\"criteria\": {\"credentials\": [{\"expression\": {\"noneOf\": []}, \"importance\": 1}]}}",
                "{\"criteria\": {}, \"colour\": \"red\"}"
            })
    void aBodyThatIsNoneIsRefused(String body) {
        refused(As.integrator(PARTNER).body(body).post("/v1/matches/rankings").then())
                .body("errors", hasSize(1));
    }

    @Test
    void criteriaWithoutASkillCannotBeRankedBy() {
        As.integrator(PARTNER)
                .body("{\"criteria\": {\"experience\": {\"years\": 3, \"importance\": 1}}}")
                .post("/v1/matches/rankings")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:not-rankable"));
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"));
    }
}
