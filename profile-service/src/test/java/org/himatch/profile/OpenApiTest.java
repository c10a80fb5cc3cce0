package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import org.himatch.api.testing.ApiDocument;
import org.junit.jupiter.api.Test;

/** The document that integrators generate clients from. */
@ProfileServiceTest
class OpenApiTest {

    private static final Set<String> CREATING_NOTHING =
            Set.of("/v1/candidates/republications", "/v1/credentials/evaluation", "/v1/resumes", "/v1/candidates/bulk");

    @Test
    void namesEveryErrorOfAChange() {
        Map<String, ?> responses = ApiDocument.read().getMap("paths.'/v1/candidates/{candidateId}'.put.responses");

        assertThat(responses.keySet())
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "428", "500", "503");
    }

    @Test
    void everyOperationHasAnIdAndAnAnswerWithASchema() {
        Map<String, Map<String, Map<String, ?>>> paths = ApiDocument.read().getMap("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation.get("operationId")).as(method + " " + path).isNotNull();
            JsonPath responses =
                    new JsonPath(ApiDocument.read().prettify()).setRootPath("paths.'" + path + "'." + method);
            String success = method.equals("delete")
                    ? "204"
                    : method.equals("post") && !CREATING_NOTHING.contains(path) ? "201" : "200";
            String type = path.endsWith("/bulk") || path.endsWith("/export") || path.endsWith("/versions")
                    ? "application/x-ndjson"
                    : "application/json";
            assertThat(responses.<Object>get("responses.'" + success + "'"))
                    .as(method + " " + path)
                    .isNotNull();
            if (!success.equals("204")) {
                assertThat(responses.<Object>get("responses.'" + success + "'.content.'" + type + "'.schema.'$ref'"))
                        .as(method + " " + path)
                        .isNotNull();
            }
        }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(ApiDocument.danglingReferences()).isEmpty();
    }
}
