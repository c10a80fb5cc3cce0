package org.himatch.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The OpenAPI document of the service under test. */
public final class ApiDocument {
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    private ApiDocument() {}

    /** The document as it is served. */
    public static JsonPath read() {
        return given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Names of schemas that something refers to and that are not there; none in a document that generates clients. */
    public static List<String> danglingReferences() {
        JsonPath document = read();
        Set<String> known =
                document.<Map<String, Object>>get("components.schemas").keySet();
        return REFERENCE
                .matcher(document.prettify())
                .results()
                .map(reference -> reference.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }
}
