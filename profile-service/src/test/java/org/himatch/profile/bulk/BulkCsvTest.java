package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.himatch.api.testing.As;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidates from a spreadsheet. */
@ProfileServiceTest
class BulkCsvTest {

    @Test
    void aSpreadsheetsRowsAreCandidates() {
        // When
        List<JsonNode> lines = BulkCalls.take("sheet", BulkCalls.CSV, """
                \uFEFFExternal ID,Name,Phone,Country,State,Skills,Credentials,Experience Years,Remote,States,Employment Types,Minimum Pay,Pay Currency,Pay Per,Visible\r
                p-1,"Rivers, Jordan",'+1 614 555 0142,US,OH,"icd-10-pcs:4; MS-DRG:3 used 2026-09-30","CCS 2024-03-01..2027-12-31 #AH-7; rhit; CTR ..2028-01-01 1 unit",6,ok,"OH, IN",full time; part-time,31.5,USD,hour,no\r
                p-2,'t Hooft,,,,,,,,,,,USD,hour,\r
                """);

        // Then
        assertThat(lines).extracting(BulkImportTest::outcome).containsExactly("CREATED 1", "CREATED 1", " ");
        JsonNode first = stored("sheet", lines.getFirst());
        assertThat(first.at("/contact/name").asText()).isEqualTo("Rivers, Jordan");
        assertThat(first.at("/contact/phone").asText()).isEqualTo("+1 614 555 0142");
        assertThat(first.path("skills").toString())
                .isEqualTo("[{\"skill\":\"icd-10-pcs\",\"level\":4},"
                        + "{\"skill\":\"ms-drg\",\"level\":3,\"lastUsed\":\"2026-09-30\"}]");
        assertThat(first.path("credentials").toString())
                .isEqualTo("[{\"credential\":\"CCS\",\"issued\":\"2024-03-01\",\"expires\":\"2027-12-31\","
                        + "\"number\":\"AH-7\"},{\"credential\":\"RHIT\"},"
                        + "{\"credential\":\"CTR\",\"expires\":\"2028-01-01\",\"unitsEarned\":1}]");
        assertThat(first.path("preferences").toString())
                .isEqualTo("{\"remote\":\"OK\",\"states\":[\"OH\",\"IN\"],"
                        + "\"employmentTypes\":[\"FULL_TIME\",\"PART_TIME\"],\"schedules\":[],"
                        + "\"minimumPay\":{\"amount\":31.5,\"currency\":\"USD\",\"per\":\"HOUR\"}}");
        assertThat(first.path("visible").asBoolean()).isFalse();
        JsonNode second = stored("sheet", lines.get(1));
        assertThat(second.at("/contact/name").asText()).isEqualTo("'t Hooft");
        assertThat(second.path("visible").asBoolean()).isTrue();
        assertThat(second.at("/preferences/minimumPay").isMissingNode()).isTrue();
    }

    @Test
    void aMissingColumnLeavesWhatIsStoredAndAnEmptyCellClearsIt() {
        // Given
        List<JsonNode> lines = BulkCalls.take("columns", BulkCalls.NDJSON, """
                {"externalId": "a", "contact": {"name": "Ann", "email": "ann@example.org"}, "experienceYears": 3,\
                 "skills": [{"skill": "icd-10-pcs", "level": 4}], "preferences": {"remote": "OK", "states": ["OH"]}}
                """);

        // When
        List<JsonNode> changed = BulkCalls.take("columns", BulkCalls.CSV, "externalId,email,states\na,,IN\n");

        // Then
        assertThat(changed).extracting(BulkImportTest::outcome).containsExactly("UPDATED 2", " ");
        JsonNode stored = stored("columns", lines.getFirst());
        assertThat(stored.path("contact").toString()).isEqualTo("{\"name\":\"Ann\"}");
        assertThat(stored.path("experienceYears").asInt()).isEqualTo(3);
        assertThat(stored.path("skills").size()).isEqualTo(1);
        assertThat(stored.at("/preferences/states").toString()).isEqualTo("[\"IN\"]");
        assertThat(stored.at("/preferences/remote").asText()).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skills           | wizardry:4              | /skills/0/skill          | unknown skill 'wizardry'",
                "skills           | icd-10-pcs              | /skills                  | 'icd-10-pcs' must be a skill and its",
                "skills           | icd-10-pcs:9            | /skills/0/level          | must be less than or equal to 5",
                "skills           | icd-10-pcs:4 used today | /skills/0/lastUsed       | must be a date like 2027-01-31",
                "credentials      | CCS 3/1/2024            | /credentials/0/credential | unknown credential 'CCS 3/1/2024'",
                "credentials      | CCS 2024-01-01 2025-01-01 | /credentials           | 'CCS 2024-01-01 2025-01-01' must be",
                "credentials      | CCS 2024-01-01..2023-01-01 | /credentials/0/expires | must not be before issued",
                "email            | nobody                  | /contact/email           | must be an e-mail address",
                "remote           | sometimes               | /preferences/remote      | must be one of ONLY, OK, NO",
                "minimumPay       | $30                     | /preferences/minimumPay/amount | must be a number like 31.50",
                "payCurrency      | USD                     | /preferences/minimumPay/amount | must not be null",
                "availableFrom    | soon                    | /preferences/availableFrom | must be a date like 2027-01-31",
            })
    void aCellThatIsWrongIsNamedByItsColumn(String column, String cell, String pointer, String detail) {
        // When
        List<JsonNode> lines =
                BulkCalls.take("wrong", BulkCalls.CSV, "externalId," + column + "\nx,\"" + cell + "\"\n");

        // Then
        JsonNode result = lines.getFirst();
        assertThat(result.path("outcome").asText()).isEqualTo("FAILED");
        assertThat(result.path("externalId").asText()).isEqualTo("x");
        assertThat(result.at("/problem/errors")).anySatisfy(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo(pointer);
            assertThat(error.path("detail").asText()).startsWith(detail);
            if (pointer.endsWith("/amount") && column.equals("payCurrency")) {
                assertThat(error.has("column")).isFalse();
            } else {
                assertThat(error.path("column").asText()).isEqualTo(column);
            }
        });
    }

    private static JsonNode stored(String partner, JsonNode line) {
        return BulkCalls.json(As.integratorOf(partner)
                .get("/v1/candidates/" + line.path("id").asText())
                .asString());
    }
}
