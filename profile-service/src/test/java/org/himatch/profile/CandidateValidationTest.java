package org.himatch.profile;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProfileServiceTest
class CandidateValidationTest {
    private static final String INVALID = "urn:problem-type:himatch:invalid-input";

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        post("""
                {
                  "externalId": "",
                  "contact": {"name": "", "email": "jordan at rivers", "phone": ""},
                  "location": {"country": "usa", "state": "Ohio", "city": ""},
                  "skills": [
                    {"skill": "icd10pcs", "level": 6},
                    {"skill": "ms-drg", "level": 0, "lastUsed": "1066-10-14"},
                    {"skill": "ms-drg", "level": 3},
                    {"skill": " "},
                    null
                  ],
                  "credentials": [
                    {"credential": "CSS"},
                    {"credential": "CCS", "issued": "2024-05-01", "expires": "2024-04-30", "number": ""},
                    {"credential": "ODS", "issued": "2019-02-01"},
                    {"credential": "CTR", "issued": "2019-02-01", "expires": "9999-12-31"},
                    {},
                    null
                  ],
                  "experienceYears": 81,
                  "preferences": {
                    "states": ["oh", null],
                    "employmentTypes": [null],
                    "schedules": [null],
                    "minimumPay": {"amount": -1, "currency": "$"},
                    "availableFrom": "2201-01-01"
                  }
                }
                """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/externalId",
                                "/contact/name",
                                "/contact/email",
                                "/contact/phone",
                                "/location/country",
                                "/location/state",
                                "/location/city",
                                "/skills/0/skill",
                                "/skills/0/level",
                                "/skills/1/level",
                                "/skills/1/lastUsed",
                                "/skills/2/skill",
                                "/skills/3/skill",
                                "/skills/3/level",
                                "/skills/4",
                                "/credentials/0/credential",
                                "/credentials/1/expires",
                                "/credentials/1/number",
                                "/credentials/3",
                                "/credentials/3/expires",
                                "/credentials/4/credential",
                                "/credentials/5",
                                "/experienceYears",
                                "/preferences/states/0",
                                "/preferences/states/1",
                                "/preferences/employmentTypes/0",
                                "/preferences/schedules/0",
                                "/preferences/minimumPay/amount",
                                "/preferences/minimumPay/currency",
                                "/preferences/minimumPay/per",
                                "/preferences/availableFrom"))
                .body("errors.find { it.pointer == '/skills/0/skill' }.detail", containsString("nearest: icd-10-pcs"))
                .body("errors.find { it.pointer == '/credentials/0/credential' }.detail", containsString("CCS"));
    }

    @Test
    void aRenewedCredentialIsDeclaredAgainWithItsNewDate() {
        post("""
                {"credentials": [
                  {"credential": "CTR", "issued": "2019-02-01", "expires": "2021-12-31"},
                  {"credential": "ODS", "issued": "2022-01-01", "expires": "2022-01-01"},
                  {"credential": "ODS"}
                ]}
                """).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skills      | 201 | {"skill": "unknown", "level": 1}
            credentials | 51  | {"credential": "unknown"}
            """)
    void saysOnlyThatAListIsTooLong(String list, int size, String item) {
        post("{\"%s\": [%s]}".formatted(list, String.join(",", Collections.nCopies(size, item))))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/" + list)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /skills/0/skill           | {"skills": [{"skill": "%s", "level": 1}]}
            /credentials/0/credential | {"credentials": [{"credential": "%s"}]}
            """)
    void saysOnlyThatANameIsTooLong(String pointer, String body) {
        post(body.formatted("x".repeat(101))).statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"titel": "x"}                                   | /titel              | unknown field
                {"contact": {"birthDate": "1990-01-01"}}         | /contact/birthDate  | unknown field
                {"skills": [{"skil": "x"}]}                      | /skills/0/skil      | unknown field
                {"id": "01890000-0000-7000-8000-000000000000"}   | /id                 | unknown field
                {"preferences": {"remote": "MAYBE"}}             | /preferences/remote | must be one of ONLY, OK, NO
                {"skills": [{"skill": "cpt", "level": 2.5}]}     | /skills/0/level     |
                {"skills": [{"skill": "cpt", "level": 2, "lastUsed": "2026"}]} | /skills/0/lastUsed | must be a date
                {"credentials": [{"credential": 7}]}             | /credentials/0/credential |
                {"experienceYears": "six"}                       | /experienceYears    |
                {"visible": "yes"}                               | /visible            |
                {"skills": {}}                                   | /skills             |
                {"contact": {"name": "a", "name": "b"}}          | /contact            |
                {"contact":                                      | ''                  | not JSON
                """)
    void saysWhereABodyIsNotWhatItShouldBe(String body, String pointer, String detail) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail == null ? "" : detail));
    }

    @ParameterizedTest
    @CsvSource({"limit, abc", "limit, 0", "limit, 101", "cursor, xyz", "visible, yes", "name, Jordan"})
    void refusesAParameterThatItDoesNotKnowOrCannotRead(String name, String value) {
        As.integrator()
                .queryParam(name, value)
                .get("/v1/candidates")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID))
                .body("errors[0].parameter", equalTo(name));
    }

    @Test
    void aMergePatchIsCheckedLikeAWholeBody() {
        // Given
        String path = Candidates.created(Candidates.full("person-v"));

        // Then
        patch(path, "{\"skills\": [{\"skill\": \"cpt\", \"level\": 9}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/skills/0/level"));
        patch(path, "{\"titel\": \"x\"}").statusCode(400).body("errors[0].pointer", equalTo("/titel"));
        patch(path, "[]").statusCode(400);
        As.integrator().get(path).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jordan", "jordan@", "@rivers.example", "jordan@rivers..example", "a b@rivers.example"})
    void refusesWhatIsNoEmailAddress(String email) {
        post("{\"contact\": {\"email\": \"%s\"}}".formatted(email))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contact/email"))
                .body("errors[0].detail", not(containsString(email)));
    }

    @Test
    void refusesAnEmptyBodyAndAnotherMediaType() {
        As.integrator().post("/v1/candidates").then().statusCode(400).body("type", equalTo(INVALID));
        As.integrator()
                .contentType("text/plain")
                .body("x")
                .post("/v1/candidates")
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse post(String body) {
        return As.integrator().body(body).post("/v1/candidates").then();
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
