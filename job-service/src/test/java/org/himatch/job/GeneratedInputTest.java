package org.himatch.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.testing.As;
import org.himatch.api.testing.inputs.GeneratedInput;
import org.himatch.api.testing.inputs.Known;
import org.junit.jupiter.api.Test;

/** Every operation of the document, with valid, boundary and hostile values. */
@JobServiceTest
class GeneratedInputTest {
    private static final String PARTNER = "generated";

    @Test
    void everyAnswerIsInGoodOrder() throws IOException, InterruptedException {
        // Given
        String employer = As.integratorOf(PARTNER)
                .body(Map.of("name", "Mercy Health"))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String posting = Jobs.full(employer, "REQ-1");
        String job = As.integratorOf(PARTNER)
                .body(posting)
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Known known = new Known()
                .id("employerId", employer)
                .id("jobId", job)
                .id("roleId", "inpatient-coder")
                .body("createEmployer", "{\"name\": \"Mercy Health\", \"website\": \"https://mercy.example\"}")
                .body("replaceEmployer", "{\"name\": \"Mercy Health\"}")
                .body("patchEmployer", "{\"website\": \"https://mercy.example\"}")
                .body("createJob", posting.replace("REQ-1", "REQ-2"))
                .body("replaceJob", posting)
                .body("patchJob", "{\"title\": \"Coder\", \"pay\": null, \"location\": {\"city\": \"Dayton\"}}")
                .document(
                        "application/x-ndjson", posting.replaceAll("\\s+", " ").getBytes(UTF_8))
                .document(
                        "text/csv",
                        "externalId,employerId,title\r\nx-1,%s,Coder\r\n"
                                .formatted(employer)
                                .getBytes(UTF_8))
                .document(
                        "text/html",
                        "<script type='application/ld+json'>{\"@type\":\"JobPosting\"}</script>".getBytes(UTF_8));

        // When
        GeneratedInput.Outcome outcome = GeneratedInput.run(
                known, As.tokensOfAllKinds(PARTNER, UUID.fromString(employer), UUID.fromString(employer)));

        // Then
        assertThat(outcome.faults()).as(outcome.statuses().toString()).isEmpty();
    }
}
