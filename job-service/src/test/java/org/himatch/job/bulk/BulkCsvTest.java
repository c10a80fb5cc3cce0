package org.himatch.job.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.himatch.api.testing.As;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Postings from a spreadsheet, and back. */
@JobServiceTest
class BulkCsvTest {

    @Test
    void aSpreadsheetsRowsArePostings() {
        // Given
        String employer = Jobs.employer();

        // When
        List<JsonNode> lines = BulkCalls.take(BulkCalls.employer(employer), BulkCalls.CSV, """
                Requisition ID;Title;Status;Remote;Employment types;Pay minimum;Pay currency;Pay per;Skills;Credentials;Experience;Category weights
                R-1;"Inpatient coder";open;no;"full time, part time";29.5;USD;hour;"icd-10-pcs:4:5!; MS-DRG:3:2=";"RHIT and (CCS or CIC):5!; cpc:2";3:1;60:30:10
                """);

        // Then
        assertThat(lines).extracting(BulkCalls::outcome).containsExactly("CREATED 1", " ");
        JsonNode stored = stored(lines.getFirst());
        assertThat(stored.path("employerId").asText()).isEqualTo(employer);
        assertThat(stored.path("status").asText()).isEqualTo("OPEN");
        assertThat(stored.path("pay").toString()).isEqualTo("{\"minimum\":29.5,\"currency\":\"USD\",\"per\":\"HOUR\"}");
        assertThat(stored.path("criteria")).isEqualTo(BulkCalls.json("""
                {"skills": [
                   {"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true, "acceptRelated": true},
                   {"skill": "ms-drg", "importance": 2, "level": 3, "essential": false, "acceptRelated": false}],
                 "credentials": [
                   {"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5, "essential": true},
                   {"expression": "CPC", "importance": 2, "essential": false}],
                 "experience": {"years": 3, "importance": 1, "essential": false},
                 "categoryWeights": {"skills": 60, "credentials": 30, "experience": 10}}
                """));
    }

    @Test
    void anExportIsTakenBackUnchangedInEitherForm() {
        // Given
        String employer = Jobs.employer();
        String token = BulkCalls.employer(employer);
        BulkCalls.take(
                token,
                BulkCalls.NDJSON,
                BulkCalls.full(employer, "=1") + BulkCalls.full(employer, "two").replace("Codes inpatient records.", "")
                        + BulkCalls.full(employer, "three")
                                .replace("Codes inpatient records.", "Line 1\\r\\n\\\"Line\\\" 2; and, so")
                                .replace("2099-12-31T00:00:00Z", "2099-12-31T00:00:00.123456789Z")
                        + "{\"requisitionId\": \"four\", \"title\": \"-\"}\n");

        // When
        List<JsonNode> lines = BulkCalls.take(token, BulkCalls.NDJSON, BulkCalls.exported(token, BulkCalls.NDJSON));
        List<JsonNode> rows = BulkCalls.take(token, BulkCalls.CSV, BulkCalls.exported(token, BulkCalls.CSV));

        // Then
        assertThat(lines.getLast().toString()).contains("\"created\":0,\"updated\":0,\"unchanged\":4,\"failed\":0");
        assertThat(rows.toString()).contains("\"created\":0,\"updated\":0,\"unchanged\":4,\"failed\":0");
    }

    @Test
    void aMissingColumnLeavesWhatIsStored() {
        // Given
        String employer = Jobs.employer();
        String token = BulkCalls.employer(employer);
        BulkCalls.take(token, BulkCalls.NDJSON, BulkCalls.full(employer, "keep"));

        // When
        List<JsonNode> lines =
                BulkCalls.take(token, BulkCalls.CSV, "requisitionId,status,payMinimum,payMaximum\nkeep,paused,,\n");

        // Then
        JsonNode stored = stored(lines.getFirst());
        assertThat(lines.getFirst().path("outcome").asText()).isEqualTo("UPDATED");
        assertThat(stored.path("status").asText()).isEqualTo("PAUSED");
        assertThat(stored.path("title").asText()).isEqualTo("Inpatient coder");
        assertThat(stored.at("/criteria/skills").size()).isEqualTo(2);
        assertThat(stored.at("/location/street").asText()).isEqualTo("100 Example Street");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skills          | icd-10-pcs:4   | /criteria/skills         | 'icd-10-pcs:4' must be a skill, its level",
                "skills          | wizardry:4:5   | /criteria/skills/0/skill | unknown skill 'wizardry'",
                "credentials     | CCS            | /criteria/credentials    | 'CCS' must be credentials and their",
                "credentials     | CCS or:5       | /criteria/credentials    | a credential is missing at the end",
                "credentials     | CCS or XYZ:5   | /criteria/credentials/0/expression/anyOf/1 | unknown credential 'XYZ'",
                "experience      | 3              | /criteria/experience     | must be years and importance, like 3:1",
                "categoryWeights | 70:30          | /criteria/categoryWeights | must be the weights of skills,",
                "validThrough    | 2027           | /validThrough            | must be a UTC time like 2027-01-31T09:00:00Z",
                "latitude        | north          | /location/latitude       | must be a number like 31.50",
                "status          | gone           | /status                  | must be one of DRAFT, OPEN, ",
            })
    void aCellThatIsWrongIsNamedByItsColumn(String column, String cell, String pointer, String detail) {
        // When
        List<JsonNode> lines = BulkCalls.take(
                BulkCalls.employer(Jobs.employer()), BulkCalls.CSV, "title," + column + "\nCoder," + cell + "\n");

        // Then
        assertThat(lines.getFirst().at("/problem/errors")).anySatisfy(error -> {
            assertThat(error.path("column").asText()).isEqualTo(column);
            assertThat(error.path("pointer").asText()).isEqualTo(pointer);
            assertThat(error.path("detail").asText()).startsWith(detail);
        });
    }

    private static JsonNode stored(JsonNode line) {
        return BulkCalls.json(
                As.integrator().get("/v1/jobs/" + line.path("id").asText()).asString());
    }
}
