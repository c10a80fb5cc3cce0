package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.Topic;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that tells who a candidate is leaves the service: not with events, not with the log. */
@ProfileServiceTest
class PrivacyTest {
    private static final String[] PERSONAL = {
        "Jordan",
        "Rivers",
        "rivers.example",
        "614 555 0142",
        "Zanesville",
        "AH-778123",
        "person-p1",
        "Muskingum",
        "Terry Vance"
    };

    @Inject
    DataSource dataSource;

    @Test
    void noRecordTellsWhoACandidateIs() {
        // Given
        UUID id =
                UUID.fromString(Candidates.create(Candidates.full("person-p1")).getString("id"));

        // When
        As.integrator()
                .header("If-Match", "\"1\"")
                .delete("/v1/candidates/" + id)
                .then()
                .statusCode(204);

        // Then
        List<String> records = TopicReader.rawUntilDeleted(Topic.CANDIDATES, id);
        assertThat(records).hasSize(2);
        assertThat(records).allSatisfy(record -> assertThat(record).doesNotContain(PERSONAL));
        assertThat(records.getFirst()).contains("icd-10-pcs");
    }

    @Test
    void theLogDoesNotTellEither() {
        // Given
        String body = Candidates.full("person-p1");

        // When
        List<String> lines;
        try (LogCapture log = LogCapture.start()) {
            String path = Candidates.created(body);
            As.integrator().body(body).post("/v1/candidates").then().statusCode(409);
            As.integrator().queryParam("externalId", "person-p1").get("/v1/candidates");
            assertThat(replaced(path, body)).isEqualTo(200);
            assertThat(replaced(path, body.replace("icd-10-pcs", "Jordan Rivers")))
                    .isEqualTo(400);
            assertThat(replaced(path, body.replace("\"Jordan Rivers\"", "Jordan")))
                    .isEqualTo(400);
            assertThat(replaced(path, body.replace("2027-01-15", "rivers.example")))
                    .isEqualTo(400);
            // What PostgreSQL cannot hold.
            assertThat(replaced(path, body.replace("Rivers", "Rivers\\u0000"))).isGreaterThanOrEqualTo(400);
            As.integrator().header("If-Match", "*").delete(path).then().statusCode(204);
            Logger.getLogger(PrivacyTest.class).info("the end");
            lines = log.lines();
        }

        // Then
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("the end"));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(PERSONAL));
    }

    @ParameterizedTest
    @CsvSource({"disk_full, 503", "internal_error, 500"})
    void theLogDoesNotTellWhenTheDatabaseFails(String condition, int status) throws SQLException {
        // Given a database that fails in the middle of a batch
        execute("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = NEW::text; END$$".formatted(condition));
        execute("CREATE TRIGGER fail AFTER INSERT ON candidate FOR EACH ROW WHEN (NEW.external_id = 'person-p1')"
                + " EXECUTE FUNCTION fail()");

        // When
        List<String> lines;
        try (LogCapture log = LogCapture.start()) {
            As.integrator()
                    .body(Candidates.full("person-p1"))
                    .post("/v1/candidates")
                    .then()
                    .statusCode(status);
            lines = log.lines();
        } finally {
            execute("DROP FUNCTION fail() CASCADE");
        }

        // Then
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("SQLSTATE"));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(PERSONAL));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int replaced(String path, String body) {
        return As.integrator().header("If-Match", "*").body(body).put(path).statusCode();
    }
}
