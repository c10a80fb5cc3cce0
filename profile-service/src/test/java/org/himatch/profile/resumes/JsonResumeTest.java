package org.himatch.profile.resumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.himatch.api.testing.As;
import org.himatch.profile.Candidates;
import org.himatch.profile.ProfileServiceTest;
import org.himatch.profile.jsonresume.JsonResume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Resume in and out: nothing is lost, and what has changed since is shown. */
@ProfileServiceTest
class JsonResumeTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String FULL = """
            {
              "$schema": "https://schemas.example.org/json-resume/1.0.0",
              "basics": {
                "name": "Noor Haddad-Lindgren", "label": "Inpatient coder", "image": "portrait.jpg",
                "email": "noor@haddad.example", "phone": "614.555.0155", "url": "https://noor.example",
                "summary": "Codes what others cannot read.",
                "location": {"address": "12 Plum Court", "postalCode": "43215", "city": "Columbus",
                             "countryCode": "US", "region": "Ohio", "x-floor": 3},
                "profiles": [{"network": "Fediverse", "username": "noor", "url": "https://social.example/@noor"}],
                "x-pronouns": "they"
              },
              "work": [
                {"name": "Maple County Hospital", "position": "Inpatient Coder", "location": "Columbus, OH",
                 "description": "Teaching hospital", "url": "https://maple.example", "startDate": "2017-03",
                 "endDate": "2020-02-28", "summary": "Coded surgery.", "highlights": ["98 % accuracy"]},
                {"name": "Corner Bakery", "position": "Baker", "startDate": "2010", "endDate": "2016"}
              ],
              "volunteer": [{"organization": "Food bank", "position": "Driver", "startDate": "2021"}],
              "education": [{"institution": "Tidewater College", "area": "Health Information Technology",
                             "studyType": "Associate", "endDate": "2016", "score": "3.8", "courses": ["Anatomy"]}],
              "awards": [{"title": "Coder of the year", "date": "2019-11", "awarder": "Maple County", "summary": ""}],
              "certificates": [
                {"name": "CCS", "date": "2018-05-31", "issuer": "AHIMA", "url": "https://verify.example/1"},
                {"name": "Certified Dog Trainer", "date": "2015", "issuer": "Kennel union"}
              ],
              "publications": [{"name": "On sequencing", "publisher": "House journal", "releaseDate": "2019"}],
              "skills": [
                {"name": "Inpatient coding", "level": "Advanced", "keywords": ["ICD-10-PCS", "MS-DRG"], "x-rank": 1.50},
                {"name": "CPT", "level": "Beginner"},
                {"name": "Sourdough", "level": "Master", "keywords": ["rye"]}
              ],
              "languages": [{"language": "Arabic", "fluency": "Native speaker"}],
              "interests": [{"name": "Chess", "keywords": ["endgames"]}],
              "references": [{"name": "R. Okafor", "reference": "Reliable."}],
              "projects": [{"name": "Query templates", "description": "d", "highlights": ["h"], "keywords": ["CDI"],
                            "startDate": "2019-01-15", "roles": ["author"], "entity": "Maple County", "type": "tool"}],
              "meta": {"canonical": "https://noor.example/resume.json", "version": "v1.0.0",
                       "lastModified": "2026-10-01T10:00:00", "theme": {"name": "plain"}},
              "x-extra": [1, null, {"deep": true}]
            }
            """;

    @Test
    void aDocumentBecomesADraft() {
        drafted(FULL)
                .statusCode(200)
                .body("candidate.contact.name", equalTo("Noor Haddad-Lindgren"))
                .body("candidate.contact.phone", equalTo("614.555.0155"))
                .body("candidate.location.state", equalTo("OH"))
                .body("candidate.location.country", equalTo("US"))
                .body("candidate.skills.skill", containsInAnyOrder("inpatient-coding", "icd-10-pcs", "ms-drg", "cpt"))
                .body("candidate.skills.find { it.skill == 'ms-drg' }.level", equalTo(4))
                .body("candidate.skills.find { it.skill == 'cpt' }.level", equalTo(2))
                .body("candidate.credentials.size()", equalTo(1))
                .body("candidate.credentials[0].credential", equalTo("CCS"))
                .body("candidate.credentials[0].issued", equalTo("2018-05-31"))
                .body("candidate.experienceYears", equalTo(3))
                .body("candidate.resume.education[0].institution", equalTo("Tidewater College"))
                .body("candidate.resume.basics.email", nullValue())
                .body("findings.find { it.pointer == '/skills/1' }.source", equalTo("/skills/0/keywords/0"))
                .body("findings.find { it.pointer == '/experienceYears' }.source", equalTo("/work/0"))
                .body("text", nullValue())
                .body("mediaType", equalTo("application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FULL,
                "{}",
                "{\"basics\": {}}",
                "{\"basics\": {\"location\": {}}, \"skills\": [], \"meta\": {}}",
                "{\"basics\": {\"name\": \"Ada Verne\", \"location\": {\"region\": \"Bavaria\", \"countryCode\": \"de\"}}}",
                "{\"skills\": [{\"keywords\": [\"CPT\"]}, {\"name\": \"CPT\", \"level\": \"Expert\"}]}",
                "{\"certificates\": [{\"name\": \"RHIT\", \"date\": \"2016\"}, {\"name\": \"RHIT\"}]}",
                "{\"work\": [{\"position\": \"Medical coder\", \"startDate\": \"2019-02\"}]}",
                "{\"x-numbers\": [1e400, 12345678901234567890, 0.10, -1.50]}"
            })
    void whatComesInGoesOutTheSame(String document) throws Exception {
        String path = Candidates.created(draftOf(document).toString());

        assertThat(exported(path)).isEqualTo(tree(document));
    }

    @Test
    void aCandidateComesBackTheSame() throws Exception {
        // Given
        ObjectNode first = (ObjectNode) tree(Candidates.full("person-j1"));
        first.remove("resume");
        String path = Candidates.created(first.toString());

        // When
        JsonNode document = exported(path);
        JsonNode second = draftOf(document.toString());

        // Then
        assertThat(JsonResume.violationsOf((ObjectNode) document, "")).isEmpty();
        assertThat(document.at("/skills/0/name").asText()).isEqualTo("ICD-10-PCS");
        assertThat(document.at("/skills/0/level").asText()).isEqualTo("Advanced");
        assertThat(document.at("/certificates/0/date").asText()).isEqualTo("2024-05-01");
        As.integrator().header("If-Match", "*").delete(path).then().statusCode(204);
        String again = Candidates.created(second.toString());
        assertThat(own(again)).isEqualTo(first);
        assertThat(exported(again)).isEqualTo(document);
    }

    @Test
    void whatHasChangedSinceIsShown() throws Exception {
        // Given
        String path = Candidates.created(draftOf(FULL).toString());

        // When
        patch(path, """
                {
                  "contact": {"email": "new@haddad.example"},
                  "location": {"state": "IN"},
                  "skills": [
                    {"skill": "inpatient-coding", "level": 4},
                    {"skill": "icd-10-pcs", "level": 5},
                    {"skill": "cpt", "level": 3},
                    {"skill": "release-of-information", "level": 3}
                  ],
                  "credentials": [
                    {"credential": "CCS", "issued": "2024-01-31", "expires": "2026-12-31"},
                    {"credential": "RHIT"}
                  ],
                  "experienceYears": 9,
                  "preferences": {"remote": "ONLY"}
                }
                """);

        // Then
        JsonNode document = exported(path);
        assertThat(JsonResume.violationsOf((ObjectNode) document, "")).isEmpty();
        assertThat(document.at("/basics/email").asText()).isEqualTo("new@haddad.example");
        assertThat(document.at("/basics/location/region").asText()).isEqualTo("IN");
        assertThat(document.at("/skills")).isEqualTo(tree("""
                [
                  {"name": "Inpatient coding", "level": "Advanced", "keywords": [], "x-rank": 1.50},
                  {"name": "CPT", "level": "Intermediate"},
                  {"name": "Sourdough", "level": "Master", "keywords": ["rye"]},
                  {"name": "ICD-10-PCS", "level": "Expert"},
                  {"name": "Release of information", "level": "Intermediate"}
                ]
                """));
        assertThat(document.at("/certificates/0/date").asText()).isEqualTo("2024-01-31");
        assertThat(document.at("/certificates/1/name").asText()).isEqualTo("Certified Dog Trainer");
        assertThat(document.at("/certificates/2/name").asText()).isEqualTo("Registered Health Information Technician");
        assertThat(document.at("/meta/himatch/experienceYears").asInt()).isEqualTo(9);
        assertThat(document.at("/meta/theme/name").asText()).isEqualTo("plain");
        assertThat(document.at("/work")).isEqualTo(tree(FULL).at("/work"));

        // And what it says is the candidate again.
        String again = Candidates.created(draftOf(document.toString()).toString());
        ObjectNode expected = own(path);
        ObjectNode actual = own(again);
        expected.remove("resume");
        actual.remove("resume");
        assertThat(actual).isEqualTo(expected);
        assertThat(exported(again)).isEqualTo(document);
    }

    @Test
    void whatIsTakenAwayIsGone() throws Exception {
        // Given
        String path = Candidates.created(draftOf(FULL).toString());

        // When
        patch(
                path,
                "{\"contact\": null, \"location\": null, \"skills\": [], \"credentials\": [], \"resume\": {\"work\": null}}");

        // Then
        JsonNode document = exported(path);
        assertThat(document.at("/basics/email").isMissingNode()).isTrue();
        assertThat(document.at("/basics/location/region").isMissingNode()).isTrue();
        assertThat(document.at("/basics/location/postalCode").asText()).isEqualTo("43215");
        assertThat(document.at("/skills"))
                .isEqualTo(tree("[{\"name\": \"Sourdough\", \"level\": \"Master\", \"keywords\": [\"rye\"]}]"));
        assertThat(document.at("/work").isMissingNode()).isTrue();
        assertThat(document.toString()).doesNotContain("CCS", "614.555.0155");

        patch(path, "{\"resume\": null}");
        assertThat(exported(path).has("education")).isFalse();
    }

    @Test
    void everyViolationIsNamedAtOnce() {
        drafted("""
                {
                  "basics": {"name": 7, "email": "nobody", "url": "example.org", "location": "here", "phone": null},
                  "work": [{"startDate": "2019-13"}, {"endDate": "soon", "highlights": ["a", 2]}],
                  "skills": {"name": "CPT"},
                  "certificates": [{"date": "2019-02-30", "url": "no uri"}],
                  "meta": {"canonical": ""},
                  "x-any": "half a pair \\ud800"
                }
                """)
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/basics/name",
                                "/basics/email",
                                "/basics/url",
                                "/basics/location",
                                "/basics/phone",
                                "/work/0/startDate",
                                "/work/1/endDate",
                                "/work/1/highlights/1",
                                "/skills",
                                "/certificates/0/date",
                                "/certificates/0/url",
                                "/meta/canonical",
                                "/x-any"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                      | 400 | an object",
                "{\"basics\":                            | 400 | not JSON",
                "{\"work\": [], \"work\": []}            | 400 | Duplicate",
                "{\"meta\": {\"himatch\": {\"skills\": [{\"skill\": \"knitting\", \"level\": 3}]}}} | 400 | unknown skill 'knitting'",
                "{\"meta\": {\"himatch\": {\"contact\": {\"name\": \"X\"}}}} | 400 | no place here",
                "{\"meta\": {\"himatch\": {\"colour\": \"red\"}}} | 400 | leave it out",
                "{\"meta\": {\"himatch\": 5}}            | 400 | leave it out"
            })
    void whatIsNoDocumentIsRefused(String body, int status, String detail) {
        drafted(body).statusCode(status).body("detail", containsString(detail));
    }

    @Test
    void aDocumentThatIsTooLongOrTooDeepIsRefused() {
        String tooLong = "{\"x\": \"" + "a".repeat(JsonResume.MOST_CHARACTERS) + "\"}";
        drafted(tooLong).statusCode(400).body("detail", containsString("65536"));
        drafted("{\"x\": " + "[".repeat(60) + "]".repeat(60) + "}")
                .statusCode(400)
                .body("detail", containsString("deeper"));
        drafted("{\"x\": \"" + "a".repeat(2_000_000) + "\"}").statusCode(413);
        As.integrator()
                .body("{\"resume\": " + tooLong + "}")
                .post("/v1/candidates")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/resume"));
    }

    @Test
    void aCandidatesOwnResumeIsCheckedToo() {
        As.integrator()
                .body("{\"resume\": {\"work\": [{\"url\": \"none\"}]}}")
                .post("/v1/candidates")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/resume/work/0/url"));
        As.integrator().body("{\"resume\": []}").post("/v1/candidates").then().statusCode(400);
    }

    @Test
    void whatOthersWroteIntoOurMemberDoesNoHarm() throws Exception {
        String path = Candidates.created(
                "{\"skills\": [{\"skill\": \"cpt\", \"level\": 2}], \"resume\": {\"meta\": {\"himatch\": {\"skills\": [{}]}}}}");

        assertThat(exported(path).at("/meta/himatch/skills/0/skill").asText()).isEqualTo("cpt");
    }

    @Test
    void onlyWhoSeesTheCandidateSeesTheDocument() {
        String path = Candidates.created("{}");
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

        As.candidate(id).get(path + "/json-resume").then().statusCode(200).header("ETag", "\"1\"");
        As.candidate(UUID.randomUUID()).get(path + "/json-resume").then().statusCode(404);
        As.integratorOf("other").get(path + "/json-resume").then().statusCode(404);
        As.role("employer").get(path + "/json-resume").then().statusCode(403);
    }

    private static ValidatableResponse drafted(String document) {
        return As.integrator().body(document).post("/v1/resumes").then();
    }

    private static JsonNode draftOf(String document) throws JsonProcessingException {
        return tree(drafted(document).statusCode(200).extract().asString()).path("candidate");
    }

    private static JsonNode exported(String path) throws JsonProcessingException {
        return tree(As.integrator()
                .get(path + "/json-resume")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A candidate as it is written, without what the service adds. */
    private static ObjectNode own(String path) throws JsonProcessingException {
        ObjectNode candidate = (ObjectNode) tree(As.integrator().get(path).asString());
        candidate.remove(List.of("id", "version", "created", "changed"));
        return candidate;
    }

    private static void patch(String path, String patch) {
        As.integrator()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
