package org.himatch.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.himatch.api.testing.As;
import org.himatch.api.testing.inputs.GeneratedInput;
import org.himatch.api.testing.inputs.Known;
import org.junit.jupiter.api.Test;

/** Every operation of the document, with valid, boundary and hostile values. */
@ProfileServiceTest
class GeneratedInputTest {
    private static final String PARTNER = "generated";

    @Test
    void everyAnswerIsInGoodOrder() throws IOException, InterruptedException {
        // Given
        String candidate = As.integratorOf(PARTNER)
                .body(Candidates.full("person-1"))
                .post("/v1/candidates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String body = Candidates.full("person-2");
        String resume = "Jordan Rivers\nInpatient coder, CCS, 6 years\nICD-10-PCS, MS-DRG\n";
        Known known = new Known()
                .id("candidateId", candidate)
                .id("skillId", "icd-10-pcs")
                .id("code", "CCS")
                .body("createCandidate", body)
                .body("replaceCandidate", body)
                .body("patchCandidate", "{\"experienceYears\": 7, \"preferences\": {\"remote\": \"ONLY\"}}")
                .document("application/x-ndjson", body.replaceAll("\\s+", " ").getBytes(UTF_8))
                .document("text/csv", "externalId,name\r\nperson-3,Sam Ortiz\r\n".getBytes(UTF_8))
                .document("text/plain", resume.getBytes(UTF_8))
                .document("text/html", ("<p>" + resume + "</p>").getBytes(UTF_8));

        // When
        GeneratedInput.Outcome outcome = GeneratedInput.run(
                known, As.tokensOfAllKinds(PARTNER, UUID.fromString(candidate), UUID.fromString(candidate)));

        // Then
        assertThat(outcome.faults()).as(outcome.statuses().toString()).isEmpty();
    }
}
