package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that are wrong, contradict one another or belong to another cursor are refused with their names or places. */
@MatchingServiceTest
class FilterRefusalTest {
    private static final String PARTNER = "filter-refusals";
    private static final UUID JOB = Samples.id(PARTNER, "job");
    private static final UUID CANDIDATE = Samples.id(PARTNER, "first");
    private static final String CANDIDATES = "/v1/matches/jobs/" + JOB + "/candidates?";
    private static final String JOBS = "/v1/matches/candidates/" + CANDIDATE + "/jobs?";
    private static final String CRITERIA =
            "\"criteria\": {\"skills\": [{\"skill\": \"icd-10-pcs\", \"importance\": 1, \"level\": 1}]}";

    @BeforeAll
    static void market() {
        Events.save(Samples.job(PARTNER, "job", Samples.ONE_SKILL));
        Events.save(Samples.job(PARTNER, "second-job", Samples.ONE_SKILL));
        Events.save(Samples.coder(PARTNER, "first", 3));
        Events.save(Samples.coder(PARTNER, "second", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state=Ohio                                  | state                  | a state's code without the country
                    employmentType=GIG                          | employmentType         | must be one of FULL_TIME
                    schedule=LATE                               | schedule               | must be one of DAY, EVENING
                    payMaximum=30&payPer=HOUR                   | payMaximum             | needs payCurrency
                    payMaximum=30&payCurrency=USD               | payMaximum             | needs payPer, HOUR or YEAR
                    payMaximum=-1&payCurrency=USD&payPer=HOUR   | payMaximum             | must be an amount from 0
                    payMaximum=1.005&payCurrency=USD&payPer=HOUR | payMaximum            | at most two decimals
                    payMaximum=1e9&payCurrency=USD&payPer=HOUR  | payMaximum             | must be an amount from 0
                    payMaximum=1&payCurrency=usd&payPer=HOUR    | payCurrency            | a three-letter currency code
                    payMaximum=1&payCurrency=USD&payPer=WEEK    | payPer                 | must be one of HOUR, YEAR
                    payCurrency=USD                             | payCurrency            | says nothing without payMaximum
                    payPer=HOUR                                 | payPer                 | says nothing without payMaximum
                    availableBy=soon                            | availableBy            | must be a date like 2027-01-31
                    experienceYearsAtLeast=0                    | experienceYearsAtLeast | a whole number from 1 to 80
                    experienceYearsAtLeast=81                   | experienceYearsAtLeast | a whole number from 1 to 80
                    experienceYearsAtLeast=2.5                  | experienceYearsAtLeast | a whole number from 1 to 80
                    skill=:3                                    | skill                  | must be id or id:level
                    skill=ms-drg:2&skill=ms-drg:4               | skill                  | two levels, 2 and 4
                    skill=ms-drg&skill=ms-drg:4                 | skill                  | two levels, 1 and 4
                    payMinimum=1                                | payMinimum             | unknown parameter
                    startsBy=2027-01-01                         | startsBy               | unknown parameter
                    """)
    void aBadFilterOfCandidatesIsNamed(String query, String parameter, String detail) {
        refused(As.integrator(PARTNER).get(CANDIDATES + query).then())
                .body("errors.parameter", contains(parameter))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state=US-OH                                 | state       | a state's code without the country
                    schedule=LATE                               | schedule    | must be one of DAY, EVENING
                    payMinimum=30                               | payMinimum payMinimum | needs pay
                    payCurrency=USD&payPer=HOUR                 | payCurrency payPer    | says nothing without payMinimum
                    startsFrom=2027-05-02&startsBy=2027-05-01   | startsFrom  | must not be after startsBy
                    startsFrom=May                              | startsFrom  | must be a date like 2027-01-31
                    startsBy=2027-02-30                         | startsBy    | must be a date like 2027-01-31
                    skill=icd10                                 | skill       | unknown skill 'icd10'; nearest: icd-10-cm
                    skill=icd-10-cm:3                           | skill       | unknown skill 'icd-10-cm:3'
                    credential=CSS                              | credential  | unknown credential 'CSS'; nearest: CCS
                    employerId=clinic                           | employerId  | must be a UUID
                    minimumScore=101                            | minimumScore | a score is from 0 to 100
                    facets=age | facets | must be one of credential, employmentType, remote, schedule, score, skill, state
                    experienceYearsAtLeast=3                    | experienceYearsAtLeast | unknown parameter
                    """)
    void aBadFilterOfJobsIsNamed(String query, String parameters, String detail) {
        refused(As.integrator(PARTNER).get(JOBS + query).then())
                .body("errors.parameter", containsInAnyOrder((Object[]) parameters.split(" ", -1)))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        refused(As.integrator(PARTNER)
                        .get(JOBS + "startsFrom=2027-05-02&startsBy=2027-05-01&skill=x&credential=y&payPer=HOUR"
                                + "&minimumScore=-1&employerId=z&schedule=LATE")
                        .then())
                .body(
                        "errors.parameter",
                        containsInAnyOrder(
                                "startsFrom",
                                "skill",
                                "credential",
                                "payPer",
                                "minimumScore",
                                "employerId",
                                "schedule"));
    }

    @Test
    void shapesAndMeaningsOfABodyAreRefusedTogether() {
        refused(As.integrator(PARTNER).body("""
                                {"criteria": {"skills": [{"skill": "icd10", "importance": 9, "level": 1}]},
                                 "location": {"remote": true},
                                 "filters": {"states": ["Ohio"], "remote": ["NO"], "minimumScore": 100.5,
                                             "credentials": ["CSS", " "],
                                             "skills": [{"skill": "x"}, {"level": 3}, null,
                                                        {"skill": "ms-drg", "level": 2},
                                                        {"skill": "ms-drg", "level": 4}],
                                             "payMaximum": {"amount": -1, "currency": "usd"},
                                             "experienceYearsAtLeast": 0},
                                 "facets": ["age", null], "cursor": "abc"}
                                """).post("/v1/matches/rankings").then())
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/criteria/skills/0/skill",
                                "/criteria/skills/0/importance",
                                "/filters/states/0",
                                "/filters/remote",
                                "/filters/minimumScore",
                                "/filters/credentials/0",
                                "/filters/credentials/1",
                                "/filters/skills/0/skill",
                                "/filters/skills/1/skill",
                                "/filters/skills/2",
                                "/filters/skills/4/level",
                                "/filters/payMaximum/amount",
                                "/filters/payMaximum/currency",
                                "/filters/payMaximum/per",
                                "/filters/experienceYearsAtLeast",
                                "/facets/0",
                                "/facets/1",
                                "/cursor"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true  | "NO"                | 400
                    true  | "NO", "OK"          | 200
                    true  | "ONLY"              | 200
                    false | "ONLY"              | 400
                    false | "ONLY", "ONLY"      | 400
                    false | "NO"                | 200
                    null  | "ONLY"              | 200
                    """)
    void whoIsNotEligibleForWorkOfAKindCannotBeAskedForAlone(String remote, String wanted, int status) {
        String body = "{%s, \"location\": {\"remote\": %s}, \"filters\": {\"remote\": [%s]}, \"nearMisses\": %s}";

        As.integrator(PARTNER)
                .body(body.formatted(CRITERIA, remote, wanted, false))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(status);
        As.integrator(PARTNER)
                .body(body.formatted(CRITERIA, remote, wanted, true))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payMaximum=31&payCurrency=USD&payPer=HOUR",
                "employmentType=FULL_TIME",
                "schedule=DAY",
                "availableBy=2027-06-01",
                "experienceYearsAtLeast=1",
                "credential=RHIT"
            })
    void aCursorBelongsToTheFiltersOfCandidates(String other) {
        String cursor = cursor(CANDIDATES + "skill=icd-10-pcs");

        refused(As.integrator(PARTNER)
                        .queryParam("cursor", cursor)
                        .get(CANDIDATES + "skill=icd-10-pcs&" + other)
                        .then())
                .body("errors.detail", contains("belongs to another query; leave it out to start this one"));
        As.integrator(PARTNER)
                .queryParam("cursor", cursor)
                .get(CANDIDATES + "skill=icd-10-pcs&limit=5&facets=score")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payMinimum=30&payCurrency=USD&payPer=HOUR",
                "schedule=DAY",
                "startsFrom=2027-06-01",
                "startsBy=2027-06-01",
                "skill=icd-10-cm",
                "credential=CCS",
                "employerId=0197f0c2-7a10-7c00-8000-000000000001"
            })
    void aCursorBelongsToTheFiltersOfJobs(String other) {
        String cursor = cursor(JOBS + "skill=icd-10-pcs");

        refused(As.integrator(PARTNER)
                        .queryParam("cursor", cursor)
                        .get(JOBS + "skill=icd-10-pcs&" + other)
                        .then())
                .body("errors.detail", contains("belongs to another query; leave it out to start this one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"payMaximum\": {\"amount\": 30, \"currency\": \"USD\", \"per\": \"HOUR\"}",
                "\"employmentTypes\": [\"FULL_TIME\"]",
                "\"schedules\": [\"DAY\"]",
                "\"availableBy\": \"2027-06-01\"",
                "\"experienceYearsAtLeast\": 1"
            })
    void aCursorBelongsToTheFiltersOfABody(String other) {
        awaitMarket();
        String body = "{%s, \"filters\": {\"skills\": [{\"skill\": \"icd-10-pcs\"}]%s}, \"limit\": 1%s}";
        String next = As.integrator(PARTNER)
                .body(body.formatted(CRITERIA, "", ""))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200)
                .body("next", notNullValue())
                .extract()
                .path("next");
        String cursor = ", \"cursor\": \"" + next + "\"";

        refused(As.integrator(PARTNER)
                        .body(body.formatted(CRITERIA, ", " + other, cursor))
                        .post("/v1/matches/rankings")
                        .then())
                .body("errors.pointer", contains("/cursor"));
        As.integrator(PARTNER)
                .body(body.formatted(CRITERIA, "", cursor))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200);
    }

    private static String cursor(String path) {
        awaitMarket();
        return As.integrator(PARTNER)
                .queryParam("limit", 1)
                .get(path)
                .then()
                .statusCode(200)
                .body("next", notNullValue())
                .extract()
                .path("next");
    }

    private static void awaitMarket() {
        List<String> versions = List.of(
                JOB + ":1",
                Samples.id(PARTNER, "second-job") + ":1",
                CANDIDATE + ":1",
                Samples.id(PARTNER, "second") + ":1");
        As.integrator(PARTNER)
                .queryParam("atLeast", versions)
                .get("/v1/matches/jobs/{job}/candidates", JOB)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"))
                .body("errors", not(equalTo(List.of())));
    }
}
