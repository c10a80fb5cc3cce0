package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.profile.Candidates;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** What an export holds, and that an import takes it back. */
@ProfileServiceTest
class BulkExportTest {
    @Inject
    DataSource dataSource;

    @Test
    void holdsEverythingThatIsStoredAndNothingOfOthers() {
        // Given
        BulkCalls.take("export", BulkCalls.NDJSON, oneLine(Candidates.full("a")) + "{}\n");
        BulkCalls.take("export-other", BulkCalls.NDJSON, "{}");

        // When
        List<JsonNode> lines = BulkCalls.exported("export", BulkCalls.NDJSON)
                .lines()
                .map(BulkCalls::json)
                .toList();

        // Then
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .isEqualTo(BulkCalls.json(As.integratorOf("export")
                                .get("/v1/candidates/" + line.path("id").asText())
                                .asString())));
        assertThat(lines.getFirst().at("/contact/phone").asText()).isEqualTo("+1 614 555 0142");
    }

    @Test
    void anExportIsTakenBackUnchangedInEitherForm() {
        // Given
        BulkCalls.take("trip", BulkCalls.NDJSON, oneLine(Candidates.full("a")) + """
                {"externalId": "b"}
                {"externalId": "=cmd", "contact": {"name": "' \\"quoted\\",\\nname", "phone": "-1"}, "visible": true}
                {"externalId": "c", "credentials": [{"credential": "RHIA", "expires": "2030-01-01", "number": "a; \\"b\\" #c"},\
                 {"credential": "CCS", "number": " 1"}], "contact": {"name": " "}, "experienceYears": 0}
                """);

        // When
        List<JsonNode> lines = BulkCalls.take("trip", BulkCalls.NDJSON, BulkCalls.exported("trip", BulkCalls.NDJSON));
        List<JsonNode> rows = BulkCalls.take("trip", BulkCalls.CSV, BulkCalls.exported("trip", BulkCalls.CSV));

        // Then
        assertThat(lines.getLast().toString()).contains("\"created\":0,\"updated\":0,\"unchanged\":4,\"failed\":0");
        assertThat(rows.toString()).contains("\"created\":0,\"updated\":0,\"unchanged\":4,\"failed\":0");
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        // Given
        BulkCalls.take("formula", BulkCalls.NDJSON, """
                {"externalId": "=1+1", "contact": {"name": "=HYPERLINK(\\"https://evil.example\\")", "phone": "+1"}}
                """);

        // When
        String csv = BulkCalls.exported("formula", BulkCalls.CSV);

        // Then
        assertThat(csv)
                .startsWith("\uFEFFchanged,created,id,version,externalId,name,")
                .contains(",'=1+1,\"'=HYPERLINK(\"\"https://evil.example\"\")\",,'+1,");
    }

    @Test
    void aCandidateThatIsThereAllTheWhileIsInItOnceWhateverOthersWrite() throws IOException {
        // Given
        StringBuilder body = new StringBuilder();
        IntStream.range(0, 1_700).forEach(i -> body.append("{\"externalId\": \"p-" + i + "\"}\n"));
        List<JsonNode> before = BulkCalls.take("writing", BulkCalls.NDJSON, body.toString());
        String gone = before.get(1_600).path("id").asText();

        // When
        List<String> seen;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BulkCalls.export(BulkCalls.token("writing"), BulkCalls.NDJSON).body(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            As.integratorOf("writing")
                    .header("If-Match", "*")
                    .delete("/v1/candidates/" + gone)
                    .then()
                    .statusCode(204);
            BulkCalls.take("writing", BulkCalls.NDJSON, """
                    {"externalId": "p-7", "experienceYears": 5}
                    {"externalId": "p-1650", "experienceYears": 5}
                    {"externalId": "new"}
                    """);
            seen = lines.lines()
                    .map(BulkCalls::json)
                    .map(line -> line.path("id").asText())
                    .toList();
            assertThat(first).contains("p-0");
        }

        // Then
        List<String> stayed = before.subList(1, 1_700).stream()
                .map(line -> line.path("id").asText())
                .filter(id -> !id.equals(gone))
                .toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(stayed).isSorted();
    }

    @Test
    void anExportThatFailsMidwayIsCutOff() throws SQLException {
        // Given
        String body = IntStream.range(0, 1_600)
                .mapToObj(i -> "{\"externalId\": \"p-" + i + "\"}\n")
                .collect(Collectors.joining());
        BulkCalls.take("cut", BulkCalls.NDJSON, body);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE candidate SET skills = '{\"no\": \"list\"}' WHERE partner = 'cut' AND external_id = 'p-1590'");
        }

        // Then
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> BulkCalls.exported("cut", BulkCalls.NDJSON))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> BulkCalls.exported("cut", BulkCalls.CSV)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static String oneLine(String json) {
        return json.lines().map(String::strip).reduce("", String::concat) + "\n";
    }
}
