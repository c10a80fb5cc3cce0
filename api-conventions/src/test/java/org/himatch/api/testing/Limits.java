package org.himatch.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The limits of a service's bodies, as its OpenAPI document has them and as docs/limits.md tells them. */
public final class Limits {
    private static final Path TOLD = Path.of("..", "docs", "limits.md");

    private Limits() {}

    /** A row for every text and list of the document that has an end. */
    public static List<String> ofTheService() throws IOException {
        JsonNode schemas = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString())
                .at("/components/schemas");
        List<String> rows = new ArrayList<>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            String name = "| `%s.%s` | ".formatted(schema.getKey(), property.getKey());
                            JsonNode rule = property.getValue();
                            if (rule.has("maxLength")) {
                                rows.add(name + rule.get("maxLength") + " characters |");
                            }
                            if (rule.has("maxItems")) {
                                rows.add(name + rule.get("maxItems") + " items |");
                            }
                        }));
        return rows.stream().sorted().toList();
    }

    /** The rows under the service's heading. */
    public static List<String> told(String service) throws IOException {
        String text = Files.readString(TOLD, UTF_8);
        String section = text.substring(text.indexOf("### " + service) + 4);
        int end = section.indexOf("\n#");
        return (end < 0 ? section : section.substring(0, end))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
