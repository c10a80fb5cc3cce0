package org.himatch.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document that integrators generate clients from. */
@ProfileServiceTest
class OpenApiTest {

    @Test
    void namesEveryErrorOfAChange() {
        Map<String, ?> responses = document().getMap("paths.'/v1/candidates/{candidateId}'.put.responses");

        assertThat(responses.keySet())
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "428", "500", "503");
    }

    @Test
    void everyOperationHasAnIdAndAnAnswerWithASchema() {
        Map<String, Map<String, Map<String, ?>>> paths = document().getMap("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation.get("operationId")).as(method + " " + path).isNotNull();
            JsonPath responses = new JsonPath(document().prettify()).setRootPath("paths.'" + path + "'." + method);
            String success = method.equals("delete")
                    ? "204"
                    : method.equals("post") && !path.endsWith("/evaluation") && !path.endsWith("/bulk") ? "201" : "200";
            String type =
                    path.endsWith("/bulk") || path.endsWith("/export") ? "application/x-ndjson" : "application/json";
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
        JsonPath document = document();
        List<String> references = Pattern.compile("\"#/components/schemas/([^\"]+)\"")
                .matcher(document.prettify())
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();

        assertThat(document.getMap("components.schemas")).containsKeys(references.toArray());
    }

    private static JsonPath document() {
        return given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
