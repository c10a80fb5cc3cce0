package org.himatch.job;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@JobServiceTest
class JobValidationTest {
    private static final String INVALID = "urn:problem-type:himatch:invalid-input";
    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = Jobs.employer();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        post("""
                {
                  "employerId": "%s", "title": " ", "status": "OPEN",
                  "location": {"country": "usa", "state": "Ohio", "latitude": 91},
                  "employmentTypes": [null],
                  "pay": {"minimum": 40, "maximum": 30, "currency": "USD", "per": "HOUR"},
                  "criteria": {
                    "skills": [
                      {"skill": "icd10pcs", "importance": 6, "level": 0},
                      {"skill": "ms-drg", "importance": 1, "level": 1},
                      {"skill": "ms-drg", "importance": 1, "level": 1},
                      null
                    ],
                    "credentials": [{"expression": {"anyOf": ["CSS", {"allOf": []}]}, "importance": 1}],
                    "categoryWeights": {"skills": 0, "credentials": 0, "experience": 10}
                  }
                }
                """.formatted(employer))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/location/country",
                                "/location/state",
                                "/location/latitude",
                                "/location",
                                "/employmentTypes/0",
                                "/pay/maximum",
                                "/criteria/skills/0/importance",
                                "/criteria/skills/0/level",
                                "/criteria/skills/0/skill",
                                "/criteria/skills/2/skill",
                                "/criteria/skills/3",
                                "/criteria/credentials/0/expression/anyOf/0",
                                "/criteria/credentials/0/expression/anyOf/1/allOf",
                                "/criteria/categoryWeights"))
                .body(
                        "errors.find { it.pointer == '/criteria/skills/0/skill' }.detail",
                        containsString("nearest: icd-10-pcs"))
                .body(
                        "errors.find { it.pointer == '/criteria/credentials/0/expression/anyOf/0' }.detail",
                        containsString("CCS"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"titel": "x"}                                    | /titel                | unknown field
                {"criteria": {"skills": [{"skil": "x"}]}}         | /criteria/skills/0/skil | unknown field
                {"status": "OPENED"}                              | /status               | must be one of DRAFT
                {"status": 1}                                     | /status               | must be one of DRAFT
                {"employerId": "42"}                              | /employerId           | must be a UUID
                {"startsOn": "01/02/2027"}                        | /startsOn             | must be a date
                {"validThrough": "tomorrow"}                      | /validThrough         | must be a UTC time
                {"applyUrl": "javascript:alert(1)"}               | /applyUrl             | must be an http or https address
                {"title": 5}                                      | /title                |
                {"criteria": {"skills": {}}}                      | /criteria/skills      |
                {"criteria": {"experience": {"years": 1.5}}}      | /criteria/experience/years |
                {"criteria": {"credentials": [{"expression": 7}]}} | /criteria/credentials/0/expression | credential code
                {"criteria": {"credentials": [{"expression": {"noneOf": []}}]}} | /criteria/credentials/0/expression | anyOf
                {"title": "a", "title": "b"}                      | ''                    | Duplicate
                {"title": "a\\u0000b"}                             | /title                | U+0000
                {"title": "a\\ud800b"}                             | /title                | surrogate
                {"criteria": {"experience": {"years": "six"}}}    | /criteria/experience/years | must be a whole number
                {"title":                                         | ''                    | not JSON
                []                                                | ''                    |
                """)
    void saysWhereABodyIsNotWhatItShouldBe(String body, String pointer, String detail) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail == null ? "" : detail));
    }

    @Test
    void refusesAnEmptyBodyAndAnotherMediaType() {
        As.integrator().post("/v1/jobs").then().statusCode(400).body("type", equalTo(INVALID));
        As.integrator()
                .contentType("text/plain")
                .body("x")
                .post("/v1/jobs")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc",
        "limit, 0",
        "limit, 101",
        "cursor, xyz",
        "status, open",
        "employerId, 1x",
        "colour, red",
        "Limit, 5",
    })
    void refusesAParameterThatItDoesNotKnowOrCannotRead(String name, String value) {
        As.integrator()
                .queryParam(name, value)
                .get("/v1/jobs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body("errors[0].parameter", equalTo(name));
    }

    @Test
    void aMergePatchIsCheckedLikeAWholeBody() {
        String path = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-V")).getString("id");

        patch(path, "{\"criteria\": {\"skills\": []}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/criteria/skills"));
        patch(path, "{\"titel\": \"x\"}").statusCode(400).body("errors[0].pointer", equalTo("/titel"));
        patch(path, "[]").statusCode(400);
        patch(path, "{\"employerId\": \"" + Jobs.employer() + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/employerId"));
        As.integrator().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        As.integrator().get("/v1/jobs/none").then().statusCode(404).contentType("application/problem+json");
        As.integrator().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    private static ValidatableResponse post(String body) {
        return As.integrator().body(body).post("/v1/jobs").then();
    }

    private static ValidatableResponse patch(String path, String body) {
        return As.integrator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path)
                .then();
    }
}
