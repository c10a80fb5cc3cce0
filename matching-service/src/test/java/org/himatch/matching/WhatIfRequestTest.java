package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.himatch.events.Criteria;
import org.himatch.events.JobStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What simulations and batches refuse, each with its place. */
@MatchingServiceTest
class WhatIfRequestTest {

    private static final String PARTNER = "what-if-refusals";
    private static final UUID JOB = Samples.id(PARTNER, "golden");
    private static final UUID DRAFT = Samples.id(PARTNER, "draft");
    private static final String CRITERIA = """
            "criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                                    {"skill": "ms-drg", "importance": 4, "level": 5}],
                         "credentials": [{"expression": "CCS", "importance": 5}],
                         "experience": {"years": 3, "importance": 1}}
            """;

    @BeforeAll
    static void market() {
        Events.save(Samples.goldenJob(PARTNER));
        Events.save(Samples.posting(PARTNER, "draft", 1, JobStatus.DRAFT, null, Criteria.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"criterion": "/criteria/skills/0", "level": 6}                | /changes/0/level      | must be less than or equal to 5
            {"criterion": "/criteria/skills/0", "level": 0}                | /changes/0/level      | must be greater than or equal to 1
            {"criterion": "/criteria/skills/0", "importance": 9}           | /changes/0/importance | must be less than or equal to 5
            {"criterion": "/criteria/experience", "years": 0}              | /changes/0/years      | must be greater than or equal to 1
            {"criterion": "/criteria/experience", "years": 61}             | /changes/0/years      | must be less than or equal to 60
            {"level": 3}                                                   | /changes/0/criterion  | must not be null
            null                                                           | /changes/0            | must not be null
            {"criterion": "/criteria/skills/2", "level": 3}                | /changes/0/criterion  | is the place of no criterion; there are /criteria/skills/0, /criteria/skills/1, /criteria/credentials/0, /criteria/experience
            {"criterion": "/criteria/credentials/-1", "essential": true}   | /changes/0/criterion  | is the place of no criterion
            {"criterion": "ms-drg", "level": 3}                            | /changes/0/criterion  | is the place of no criterion
            {"criterion": "/criteria/credentials/0", "level": 3}           | /changes/0/level      | only a skill is asked at a level
            {"criterion": "/criteria/skills/0", "years": 3}                | /changes/0/years      | only experience is asked in years
            {"criterion": "/criteria/skills/0"}                            | /changes/0            | changes nothing
            {"criterion": "/criteria/skills/0", "essential": true}         | /changes/0            | changes nothing
            {"criterion": "/criteria/skills/0", "level": "3"}              | /changes/0/level      | must be a whole number
            {"criterion": "/criteria/skills/0", "colour": "red"}           | /changes/0/colour     | unknown field
            """)
    void aBadChangeIsNamed(String change, String pointer, String detail) {
        refused(simulate("{" + CRITERIA + ", \"changes\": [" + change + "]}"))
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void contradictoryChangesAreRefusedTogetherWithAllOtherFaults() {
        refused(simulate("{" + CRITERIA + """
                        , "changes": [{"criterion": "/criteria/skills/0", "level": 3},
                                      {"criterion": "/criteria/skills/1", "years": 2},
                                      {"criterion": "/criteria/skills/0", "essential": false}]}
                        """))
                .body("errors.pointer", contains("/changes/1/years", "/changes/2/criterion"))
                .body("errors.detail", hasItem("is changed twice; say all of it in one change"));
    }

    @Test
    void faultsOfCriteriaFiltersAndChangesAreNamedAtOnce() {
        refused(simulate("""
                        {"criteria": {"skills": [{"skill": "icd10", "importance": 5, "level": 4}]},
                         "changes": [{"criterion": "/criteria/skills/0", "level": 7}]}
                        """))
                .body("errors.pointer", containsInAnyOrder("/criteria/skills/0/skill", "/changes/0/level"))
                .body("errors.detail", hasItem(containsString("unknown skill 'icd10'; nearest: icd-10-cm")));
        refused(simulate("{" + CRITERIA + """
                        , "filters": {"skills": [{"skill": "icd10"}], "minimumScore": 101}, "atLeast": ["7"]}
                        """))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/filters/skills/0/skill", "/filters/minimumScore", "/atLeast/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"changes\": []}"})
    void aBodyThatIsNoneIsRefused(String body) {
        refused(simulate(body)).body("errors", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit        | 5       | unknown parameter
            cursor       | abc     | unknown parameter
            nearMisses   | true    | unknown parameter
            asOf         | never   | must be a date like 2027-01-31
            minimumScore | 101     | a score is from 0 to 100
            skill        | icd10   | unknown skill 'icd10'; nearest: icd-10-cm
            atLeast      | new     | must be <version> or <id>:<version>
            """)
    void aBadParameterOfASimulationIsNamed(String name, String value, String detail) {
        refused(As.integrator(PARTNER)
                        .queryParam(name, value)
                        .get("/v1/matches/jobs/{job}/simulation", JOB)
                        .then())
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void changesOfAPostingAreNeededAndChecked() {
        refused(simulatePosting("{}")).body("errors.pointer", contains("/changes"));
        refused(simulatePosting("{\"changes\": []}")).body("errors.pointer", contains("/changes"));
        refused(simulatePosting("""
                        {"changes": [{"criterion": "/criteria/skills/9", "level": 3},
                                     {"criterion": "/criteria/skills/0", "level": 4}]}
                        """)).body("errors.pointer", contains("/changes/0/criterion", "/changes/1"));
        refused(simulatePosting("""
                        {"changes": [{"criterion": "/criteria/skills/0", "level": 3}],
                         "filters": {"credentials": ["CSS"]}}
                        """))
                .body("errors.detail", contains(containsString("unknown credential 'CSS'; nearest: CCS")));
    }

    @Test
    void whatAsksForNoSkillCannotBeSimulated() {
        simulate("{\"criteria\": {\"experience\": {\"years\": 3, \"importance\": 1}}}")
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:not-rankable"));
        As.integrator(PARTNER)
                .queryParam("atLeast", 1)
                .get("/v1/matches/jobs/{job}/simulation", DRAFT)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                  | ''            | needs either jobs or employerId
            {"jobs": ["JOB"], "employerId": "JOB"}              | ''            | needs either jobs or employerId
            {"jobs": []}                                        | /jobs         | size must be between 1 and 1000
            {"jobs": [null]}                                    | /jobs/0       | must not be null
            {"jobs": ["JOB", "x"]}                              | /jobs/1       | must be a UUID
            {"jobs": ["JOB", "JOB"]}                            | /jobs/1       | the posting is asked for twice
            {"jobs": ["JOB"], "limit": 0}                       | /limit        | must be greater than or equal to 1
            {"jobs": ["JOB"], "limit": 101}                     | /limit        | must be less than or equal to 100
            {"jobs": ["JOB"], "include": ["everything"]}        | /include/0    | must be criteria
            {"jobs": ["JOB"], "asOf": "never"}                  | /asOf         | must be a date like 2027-01-31
            {"jobs": ["JOB"], "cursor": "abc"}                  | /cursor       | unknown field
            {"jobs": ["JOB"], "atLeast": ["1"]}                 | /atLeast/0    | must be <id>:<version>
            {"jobs": ["JOB"], "filters": {"minimumScore": 101}} | /filters/minimumScore | a score is from 0 to 100
            {"jobs": ["JOB"], "filters": {"credentials": ["CSS"]}} | /filters/credentials/0 | unknown credential 'CSS'; nearest: CCS
            {"jobs": ["JOB"], "filters": {"skills": [{"skill": "ms-drg", "level": 6}]}} | /filters/skills/0/level | must be less than or equal to 5
            """)
    void aBadBatchIsRefusedBeforeAnythingIsRanked(String body, String pointer, String detail) {
        refused(As.integrator(PARTNER)
                        .body(body.replace("JOB", JOB.toString()))
                        .post("/v1/matches/rankings/batch")
                        .then())
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void aBatchOfTooManyIsRefused() {
        StringBuilder jobs = new StringBuilder("\"" + JOB + "\"");
        for (int i = 0; i < 1000; i++) {
            jobs.append(",\"").append(Samples.id(PARTNER, "job" + i)).append('"');
        }
        refused(As.integrator(PARTNER)
                        .body("{\"jobs\": [" + jobs + "]}")
                        .post("/v1/matches/rankings/batch")
                        .then())
                .body("errors.pointer", contains("/jobs"));
    }

    private static ValidatableResponse simulate(String body) {
        return As.integrator(PARTNER).body(body).post("/v1/matches/simulations").then();
    }

    private static ValidatableResponse simulatePosting(String body) {
        As.integrator(PARTNER)
                .queryParam("atLeast", 1)
                .get("/v1/matches/jobs/{job}/candidates", JOB)
                .then()
                .statusCode(200);
        return As.integrator(PARTNER)
                .body(body)
                .post("/v1/matches/jobs/{job}/simulation", JOB)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"));
    }
}
