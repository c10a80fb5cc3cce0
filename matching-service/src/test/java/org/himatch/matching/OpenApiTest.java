package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himatch.api.testing.ApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document that integrators generate clients from. */
@MatchingServiceTest
class OpenApiTest {
    private static final List<String> PATHS = List.of(
            "/v1/matches/jobs/{jobId}/candidates get rankCandidates",
            "/v1/matches/candidates/{candidateId}/jobs get rankJobs",
            "/v1/matches/candidates/{candidateId}/completeness get getCompleteness",
            "/v1/matches/candidates/{candidateId}/advice get getAdvice",
            "/v1/matches/candidates/{candidateId}/similar get findSimilarCandidates",
            "/v1/matches/jobs/{jobId}/similar get findSimilarJobs",
            "/v1/matches/market get getMarket",
            "/v1/matches/jobs/{jobId}/candidates/{candidateId} get explainMatch",
            "/v1/matches/candidates/versions get listIndexedCandidateVersions",
            "/v1/matches/jobs/versions get listIndexedJobVersions",
            "/v1/matches/index/rebuild get getIndexRebuild",
            "/v1/matches/index/rebuild post rebuildIndex",
            "/v1/matches/rankings post rankByCriteria",
            "/v1/matches/rankings/batch post rankManyJobs",
            "/v1/matches/simulations post simulateCriteria",
            "/v1/matches/jobs/{jobId}/simulation get simulatePosting",
            "/v1/matches/jobs/{jobId}/simulation post simulateChanges");

    @Test
    void namesEveryOperationAndEveryError() {
        JsonPath document = ApiDocument.read();

        assertThat(document.<String, Object>getMap("paths").keySet())
                .containsExactlyInAnyOrderElementsOf(PATHS.stream()
                        .map(expected -> expected.substring(0, expected.indexOf(' ')))
                        .collect(Collectors.toSet()));
        for (String expected : PATHS) {
            List<String> parts = List.of(expected.split(" ", -1));
            String operation = "paths.'" + parts.get(0) + "'." + parts.get(1);
            assertThat(document.getString(operation + ".operationId")).isEqualTo(parts.get(2));
            assertThat(document.getString(operation + ".summary")).isNotBlank();
            assertThat(document.<String, Object>getMap(operation + ".responses").keySet())
                    .contains("400", "401", "403", "404", "500", "503")
                    .contains(parts.get(2).equals("rebuildIndex") ? "202" : "200");
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

    @ParameterizedTest
    @CsvSource({
        "/v1/matches/rankings, inpatient coder",
        "/v1/matches/simulations, inpatient coder",
        "/v1/matches/rankings/batch, two postings"
    })
    void theExampleOfABodyCanBeSent(String path, String name) {
        Map<String, Object> example = ApiDocument.read()
                .getMap("paths.'%s'.post.requestBody.content.'application/json'.examples.'%s'.value"
                        .formatted(path, name));

        As.integrator("examples").body(example).post(path).then().statusCode(200);
    }
}
