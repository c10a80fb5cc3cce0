package org.himatch.profile.resumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.profile.LogCapture;
import org.himatch.profile.ProfileServiceTest;
import org.himatch.profile.resumes.extraction.ResumeFormat;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ProfileServiceTest
class ResumeResourceTest {
    private static final String PROBLEM = "urn:problem-type:himatch:";
    private static final String PDF = "application/pdf";

    @Test
    void aFileBecomesADraftThatCanBeAddedAsItIs() throws Exception {
        // When
        JsonPath draft = sent(As.integrator(), PDF, ResumeFiles.pdf(ResumeText.named("coder")))
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(draft.getString("mediaType")).isEqualTo(PDF);
        assertThat(draft.getString("candidate.contact.name")).isEqualTo("Maria Oliveira-Stanton");
        assertThat(draft.getString("candidate.contact.phone")).isEqualTo("+1 614-555-0142");
        assertThat(draft.getString("candidate.location.state")).isEqualTo("OH");
        assertThat(draft.getInt("candidate.skills.find { it.skill == 'icd-10-pcs' }.level"))
                .isEqualTo(5);
        assertThat(draft.getList("candidate.skills.skill"))
                .doesNotContain("risk-adjustment-coding", "cancer-registry-operations");
        assertThat(draft.getMap("candidate.credentials.find { it.credential == 'CCS' }"))
                .isEqualTo(Map.of("credential", "CCS", "issued", "2019-05-31", "expires", "2027-04-30"));
        assertThat(draft.getInt("candidate.experienceYears")).isEqualTo(8);
        assertThat(draft.getString("candidate.preferences.remote")).isEqualTo("OK");
        assertThat(draft.getList("missing")).contains("the least pay");

        String text = draft.getString("text");
        List<String> words = draft.getList("findings.text");
        List<Integer> starts = draft.getList("findings.start");
        assertThat(words).isNotEmpty();
        for (int i = 0; i < words.size(); i++) {
            assertThat(text.startsWith(words.get(i), starts.get(i))).isTrue();
        }

        As.integrator()
                .body(draft.getMap("candidate"))
                .post("/v1/candidates")
                .then()
                .statusCode(201)
                .body("contact.email", equalTo("maria.oliveira@mailbox.example"))
                .body("experienceYears", equalTo(8));
    }

    @Test
    void nothingIsStoredAndNothingLogged() throws Exception {
        // Given
        byte[] resume = ResumeFiles.docx(ResumeText.named("registrar"));
        List<Object> before =
                As.integratorOf("resumes").get("/v1/candidates").jsonPath().getList("items");

        // When
        List<String> lines;
        try (LogCapture log = LogCapture.start()) {
            sent(As.integratorOf("resumes"), ResumeFormat.DOCX.mediaType(), resume)
                    .statusCode(200);
            sent(As.integratorOf("resumes"), PDF, resume).statusCode(415);
            sent(As.integratorOf("resumes"), ResumeFormat.DOCX.mediaType(), Arrays.copyOf(resume, resume.length / 2))
                    .statusCode(422);
            Logger.getLogger(ResumeResourceTest.class).info("the end");
            lines = log.lines();
        }

        // Then
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("the end"));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("Halvorsen", "612", "Minneapolis"));
        assertThat(As.integratorOf("resumes").get("/v1/candidates").jsonPath().<Object>getList("items"))
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"integrator, 200", "operator, 200", "candidate, 200", "employer, 403", "stranger, 403"})
    void whoMayRead(String role, int status) throws Exception {
        sent(As.role(role), "text/plain", ResumeFiles.text(ResumeText.named("roi")))
                .statusCode(status);
    }

    @Test
    void everyRefusalSaysWhatIsWrong() throws Exception {
        refused(PDF, HostileFiles.protectedPdf(), 422, "unreadable-file", "password");
        refused(PDF, HostileFiles.emptyPage(), 422, "unreadable-file", "no text");
        refused(PDF, "%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8), 422, "unreadable-file", "damaged");
        refused(
                PDF,
                HostileFiles.image(),
                415,
                "unsupported-media-type",
                "detected as image/png, not as application/pdf");
        refused(
                "image/png",
                HostileFiles.image(),
                415,
                "unsupported-media-type",
                "Send a résumé as one of application/pdf");
        refused(
                "application/octet-stream",
                HostileFiles.zip(),
                415,
                "unsupported-media-type",
                "detected as application/zip; read are");
        refused("application/octet-stream", HostileFiles.zipBomb(150), 422, "unreadable-file", "unpacks to more than");
        refused("text/html", HostileFiles.deepHtml(200), 422, "unreadable-file", "nested too deeply");
        refused(
                "text/plain",
                "x".repeat(200_001).getBytes(StandardCharsets.UTF_8),
                422,
                "unreadable-file",
                "more than 200000 characters");
        refused("text/plain", new byte[0], 400, "invalid-input", "empty");
        refused("text/plain", new byte[10 * 1024 * 1024 + 1], 413, "payload-too-large", "10485760");
    }

    @Test
    void anUnknownParameterIsRefused() {
        As.integrator()
                .contentType("text/plain")
                .body("Coder")
                .post("/v1/resumes?store=true")
                .then()
                .statusCode(400);
    }

    @Test
    void aFactThatIsNotStatedIsLeftOut() {
        sent(As.role(Role.CANDIDATE), "text/plain", "I look after plants.".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("candidate.contact.name", nullValue())
                .body("candidate.experienceYears", nullValue())
                .body("candidate.skills.size()", equalTo(0))
                .body("missing", hasItem("the name"));
    }

    private static void refused(String mediaType, byte[] file, int status, String kind, String detail) {
        sent(As.integrator(), mediaType, file)
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(PROBLEM + kind))
                .body("detail", containsString(detail));
    }

    private static ValidatableResponse sent(RequestSpecification as, String mediaType, byte[] file) {
        Response response = as.config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs("application/rtf", io.restassured.http.ContentType.BINARY)))
                .contentType(mediaType)
                .body(file)
                .post("/v1/resumes");
        return response.then();
    }
}
