package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.himatch.api.testing.ApiDocument;
import org.junit.jupiter.api.Test;

/** The document that integrators generate clients from. */
@MatchingServiceTest
class OpenApiTest {
    private static final List<String> PATHS = List.of(
            "/v1/matches/jobs/{jobId}/candidates get rankCandidates",
            "/v1/matches/candidates/{candidateId}/jobs get rankJobs",
            "/v1/matches/candidates/{candidateId}/completeness get getCompleteness",
            "/v1/matches/jobs/{jobId}/candidates/{candidateId} get explainMatch",
            "/v1/matches/candidates/versions get listIndexedCandidateVersions",
            "/v1/matches/jobs/versions get listIndexedJobVersions",
            "/v1/matches/rankings post rankByCriteria");

    @Test
    void namesEveryOperationAndEveryError() {
        JsonPath document = ApiDocument.read();

        assertThat(document.getMap("paths")).hasSameSizeAs(PATHS);
        for (String expected : PATHS) {
            List<String> parts = List.of(expected.split(" ", -1));
            String operation = "paths.'" + parts.get(0) + "'." + parts.get(1);
            assertThat(document.getString(operation + ".operationId")).isEqualTo(parts.get(2));
            assertThat(document.getString(operation + ".summary")).isNotBlank();
            assertThat(document.<String, Object>getMap(operation + ".responses").keySet())
                    .contains("200", "400", "401", "403", "404", "500", "503");
            assertThat(document.getString(
                            operation + ".responses.'400'.content.'application/problem+json'.schema.'$ref'"))
                    .endsWith("/Problem");
        }
    }

    @Test
    void describesWhatAnnotationsCannotSay() {
        JsonPath document = ApiDocument.read();

        assertThat(document.<Object>getList("components.schemas.CredentialExpression.oneOf"))
                .hasSize(3);
        assertThat(document.<String, Object>getMap("components.schemas.Violation.properties")
                        .keySet())
                .containsExactlyInAnyOrder("pointer", "parameter", "detail");
        assertThat(document.getList("components.schemas.RankedCandidate.required", String.class))
                .contains("candidateId", "score", "points", "eligible");
    }

    @Test
    void describesNothingThatOnlyTheWritersAnswer() {
        assertThat(ApiDocument.read().getMap("components.schemas"))
                .doesNotContainKeys("BulkLine", "BulkResult", "BulkEnd", "Republication", "Republished");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(ApiDocument.danglingReferences()).isEmpty();
    }

    @Test
    void theExampleOfABodyCanBeSent() {
        Map<String, Object> example = ApiDocument.read()
                .getMap("paths.'/v1/matches/rankings'.post.requestBody.content.'application/json'.examples"
                        + ".'inpatient coder'.value");

        As.integrator("examples")
                .body(example)
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200);
    }
}
