package org.himatch.job.suggestions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@JobServiceTest
class SuggestionResourceTest {
    private static final String PATH = "/v1/jobs/suggestions";

    @Test
    void readsWhatATextAsksForWithItsSources() {
        String text = "Inpatient coder\n\nRHIT or RHIA required; CCS preferred.\nMust have advanced ICD-10-PCS.";

        suggest(Map.of("text", text))
                .statusCode(200)
                .body("text", equalTo(text))
                .body("credentials[0].expression.anyOf", equalTo(List.of("RHIT", "RHIA")))
                .body("credentials[0].essential", equalTo(true))
                .body("credentials[0].sources[1].start", equalTo(text.indexOf("RHIA")))
                .body("credentials[1].expression", equalTo("CCS"))
                .body("credentials[1].basis", equalTo("PREFERRED"))
                .body("skills.find { it.skill == 'icd-10-pcs' }.level", equalTo(4))
                .body("skills.find { it.skill == 'icd-10-pcs' }.levelBasis", equalTo("STATED"))
                .body("skills.find { it.skill == 'icd-10-pcs' }.sources[0].quote", equalTo("ICD-10-PCS"))
                .body("stated.pointer", hasItem("/title"))
                .body("nearestRole.role", equalTo("inpatient-coder"))
                .body("fromTemplate.skills.skill", hasItem("icd-10-cm"))
                .body("job.title", equalTo("Inpatient coder"))
                .body("job.description", equalTo(text))
                .body("job.employerId", nullValue());
    }

    @Test
    void theDraftsDescriptionIsSanitisedAndTheTextIsWhatAReaderSees() {
        suggest(Map.of("text", "<h1>Coder</h1><script>CPT</script><p onclick='x()'>ICD-10-CM needed</p>"))
                .statusCode(200)
                .body("text", equalTo("Coder\n\nICD-10-CM needed"))
                .body("job.description", equalTo("<h1>Coder</h1><p>ICD-10-CM needed</p>"))
                .body("skills.skill", hasItem("icd-10-cm"));
    }

    @ParameterizedTest
    @MethodSource("org.himatch.job.suggestions.PostingsTest#postings")
    void theDraftCanBeCompletedAndPosted(String posting) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/postings", posting));
        JsonPath answer =
                suggest(Map.of("text", text)).statusCode(200).extract().jsonPath();
        Map<String, Object> body = answer.getMap("job");
        body.put("employerId", Jobs.employer());
        body.put("status", "OPEN");

        JsonPath created = As.integrator()
                .body(body)
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(created.<Object>get("criteria")).isEqualTo(answer.get("job.criteria"));
        assertThat(created.getString("description")).isEqualTo(answer.getString("job.description"));
    }

    @Test
    void aTextThatIsTooLongForADescriptionIsReadAllTheSame() {
        suggest(Map.of("text", "Coder\n\nICD-10-CM. " + "x ".repeat(49_000)))
                .statusCode(200)
                .body("skills.skill", hasItem("icd-10-cm"))
                .body("job.description", nullValue())
                .body("notTaken[0].pointer", equalTo("/text"));
    }

    @Test
    void theWantedRoleIsTheOneThatAdds() {
        suggest(Map.of("text", "Coder, ICD-10-CM", "role", "cancer-registrar"))
                .statusCode(200)
                .body("fromTemplate.role", equalTo("cancer-registrar"));
    }

    @Test
    void refusesWhatItCannotRead() {
        suggest(Map.of("text", " ")).statusCode(400).body("errors[0].pointer", equalTo("/text"));
        suggest(Map.of("text", "x".repeat(100_001))).statusCode(400).body("errors[0].pointer", equalTo("/text"));
        suggest(Map.of("text", "", "role", "astronaut"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/text", "/role")))
                .body("errors[1].detail", containsString("inpatient-coder"));
        suggest(Map.of("text", "Coder", "rol", "x")).statusCode(400).body("errors[0].pointer", equalTo("/rol"));
        As.integrator().post(PATH).then().statusCode(400);
        As.integrator()
                .contentType("text/plain")
                .body("Coder")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    @Test
    void isForThoseWhoPost() {
        given().contentType("application/json")
                .body(Map.of("text", "Coder"))
                .post(PATH)
                .then()
                .statusCode(401);
        As.role(Role.CANDIDATE).body(Map.of("text", "Coder")).post(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.EMPLOYER, Role.INTEGRATOR, Role.OPERATOR})
    void isForThoseWhoPost(String role) {
        As.role(role).body(Map.of("text", "Coder")).post(PATH).then().statusCode(200);
    }

    private static ValidatableResponse suggest(Map<String, String> body) {
        return As.integrator().body(body).post(PATH).then();
    }
}
