package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class RichDescriptionTest {
    private static final String HOSTILE = "<h2>Coder</h2><script>alert(1)</script><p onclick=\"x()\">3+ years"
            + " <a href=\"javascript:x()\">apply</a></p><iframe src=\"https://example.org\"></iframe>";
    private static final String KEPT = "<h2>Coder</h2><p>3+ years apply</p>";

    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = Jobs.employer();
    }

    @Test
    void whatIsStoredIsSanitisedHoweverItIsWritten() {
        String path = "/v1/jobs/" + create(HOSTILE).getString("id");

        As.integrator().get(path).then().body("description", equalTo(KEPT));
        As.integrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("employerId", employer, "title", "Coder", "description", "<img src=x onerror=x()>Second"))
                .put(path)
                .then()
                .statusCode(200)
                .body("description", equalTo("<p>Second</p>"));
        As.integrator()
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("description", HOSTILE))
                .patch(path)
                .then()
                .statusCode(200)
                .body("description", equalTo(KEPT));
        As.integrator().get(path).then().body("description", equalTo(KEPT));
    }

    @Test
    void toWriteWhatWasReadChangesNothing() {
        JsonPath created = create(HOSTILE);
        String path = "/v1/jobs/" + created.getString("id");
        Map<String, Object> body = new HashMap<>(created.<String, Object>getMap(""));
        body.keySet().removeAll(Set.of("id", "version", "created", "changed", "opened"));

        Map<String, Object> after = As.integrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(after).containsAllEntriesOf(body);
    }

    @Test
    void plainTextIsKeptAsItIs() {
        String plain = "Codes < 5 records & \"more\".\n\n- at home";

        assertThat(create(plain).getString("description")).isEqualTo(plain);
    }

    @Test
    void ofHtmlWithoutAnyTextNothingIsStored() {
        As.integrator()
                .body(Map.of("employerId", employer, "title", "Coder", "description", "<script>x()</script>"))
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .body("description", nullValue());
    }

    @Test
    void theLimitIsThatOfTheSanitisedText() {
        String longTag = "<p class=\"" + "x".repeat(30_000) + "\">";

        assertThat(create(longTag + "x".repeat(19_993) + "</p>").getString("description"))
                .hasSize(20_000);
        As.integrator()
                .body(Map.of(
                        "employerId", employer, "title", "Coder", "description", longTag + "x".repeat(19_994) + "</p>"))
                .post("/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/description")));
    }

    private JsonPath create(String description) {
        return As.integrator()
                .body(Map.of("employerId", employer, "title", "Coder", "description", description))
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
