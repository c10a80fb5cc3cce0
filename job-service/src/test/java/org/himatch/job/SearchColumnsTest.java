package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.ranking.Pay;
import org.junit.jupiter.api.Test;

/** The columns that search needs follow every write, whoever writes. */
@JobServiceTest
class SearchColumnsTest {
    private static final String PARTNER = "search-columns";

    @Inject
    DataSource dataSource;

    @Test
    void aChangedPostingIsFoundByWhatItSaysNow() {
        // Given
        String id = post("Coder of old", Map.of("description", "formerword"));
        assertThat(found("formerword")).containsExactly(id);

        // When
        As.integratorOf(PARTNER)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("""
                        {"title": "Registrar of new", "description": "presentword", "criteria":
                         {"skills": [{"skill": "fhir", "importance": 1, "level": 1}]}}""")
                .patch("/v1/jobs/" + id)
                .then()
                .statusCode(200);

        // Then
        assertThat(found("formerword")).isEmpty();
        assertThat(found("presentword")).containsExactly(id);
        assertThat(found("\"registrar of new\"")).containsExactly(id);
        assertThat(found("presentword fast healthcare interoperability resources"))
                .containsExactly(id);
    }

    @Test
    void aWritePastTheServiceIsFollowed() throws SQLException {
        // Given
        String id = post("Written past", Map.of());

        // When
        execute("UPDATE job SET title = 'Pastwritten', city = 'Saint Louis', state = 'MO' WHERE id = '" + id + "'");

        // Then
        assertThat(found("pastwritten")).containsExactly(id);
        assertThat(text("SELECT search_latitude FROM job WHERE id = '" + id + "'"))
                .isEqualTo("38.63");
    }

    @Test
    void aRenamedEmployerIsFoundByItsNewName() {
        // Given
        String employer = employer("Oldname Clinic");
        String id = post(employer, "Renaming", Map.of());

        // When
        As.integratorOf(PARTNER)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Newname Clinic"))
                .put("/v1/employers/" + employer)
                .then()
                .statusCode(200);

        // Then
        assertThat(found("oldname")).isEmpty();
        assertThat(found("newname renaming")).containsExactly(id);
    }

    @Test
    void markupIsNotIndexedAndWordsAreNotCut() {
        String id = post(
                "Markup",
                Map.of(
                        "description",
                        "<div class=\"classword\"><p>alpha<b>beta</b></p><br/>gamma<!-- hiddenword -->"
                                + "<script>scriptword()</script><style>p{styleword:1}</style>&amp;&lt;3 years"
                                + " <a href='https://linkword.example'>delta</a>&nbsp;epsilon</div>"));

        assertThat(found("alphabeta gamma delta epsilon")).containsExactly(id);
        for (String word : List.of("div", "classword", "hiddenword", "scriptword", "styleword", "linkword", "nbsp")) {
            assertThat(found(word)).as(word).isEmpty();
        }
    }

    @Test
    void coordinatesOfThePostingGoBeforeThoseOfItsCity() throws SQLException {
        String own = post(
                "Own point",
                Map.of(
                        "location",
                        Map.of("country", "US", "state", "OH", "city", "Columbus", "latitude", 10, "longitude", 20)));
        String unknown =
                post("No point", Map.of("location", Map.of("country", "US", "state", "OH", "city", "Nowhere")));
        String abroad = post("Abroad", Map.of("location", Map.of("country", "DE", "state", "OH", "city", "Columbus")));

        assertThat(text("SELECT search_latitude FROM job WHERE id = '" + own + "'"))
                .isEqualTo("10");
        assertThat(text("SELECT search_latitude FROM job WHERE id = '" + unknown + "'"))
                .isNull();
        assertThat(text("SELECT search_latitude FROM job WHERE id = '" + abroad + "'"))
                .isNull();
    }

    @Test
    void credentialsOfEveryBranchAreKept() throws SQLException {
        String id = post(
                "Branches",
                Map.of(
                        "criteria",
                        Map.of(
                                "skills",
                                List.of(Map.of("skill", "fhir", "importance", 1, "level", 1)),
                                "credentials",
                                List.of(Map.of(
                                        "expression",
                                        Map.of("allOf", List.of("RHIT", Map.of("anyOf", List.of("CCS", "CIC")))),
                                        "importance",
                                        1)))));

        assertThat(text(
                        "SELECT array_to_string(ARRAY(SELECT unnest(asked_credentials) ORDER BY 1), ' ') FROM job WHERE id = '"
                                + id + "'"))
                .isEqualTo("CCS CIC RHIT");
    }

    @Test
    void aYearOfHourlyPayIsThatOfTheScore() throws SQLException {
        String id = post("Paid", Map.of("pay", Map.of("minimum", 29.57, "currency", "USD", "per", "HOUR")));

        long score = new Pay(2957, "USD", Pay.Per.HOUR).yearly();

        assertThat(text("SELECT (pay_yearly * 100)::bigint FROM job WHERE id = '" + id + "'"))
                .isEqualTo(String.valueOf(score));
        assertThat(paying("61505.60", "YEAR")).contains(id);
        assertThat(paying("61505.61", "YEAR")).doesNotContain(id);
        assertThat(paying("29.57", "HOUR")).contains(id);
        assertThat(paying("29.58", "HOUR")).doesNotContain(id);
    }

    private static List<String> paying(String amount, String per) {
        return As.integratorOf(PARTNER)
                .queryParam("payMinimum", amount)
                .queryParam("payCurrency", "USD")
                .queryParam("payPer", per)
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> found(String query) {
        JsonPath answer = As.integratorOf(PARTNER)
                .queryParam("q", query)
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.get("corrected") == null ? answer.getList("items.id") : List.of();
    }

    private static String employer(String name) {
        return As.integratorOf(PARTNER)
                .body(Map.of("name", name))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String post(String title, Map<String, ?> more) {
        return post(employer("Columns"), title, more);
    }

    private static String post(String employer, String title, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("employerId", employer);
        body.put("title", title);
        return As.integratorOf(PARTNER)
                .body(body)
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
