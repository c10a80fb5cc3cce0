package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.Migrations;
import org.junit.jupiter.api.Test;

/** Employers and postings that earlier releases have written are what they were, whichever release that was. */
@JobServiceTest
class MigrationTest {
    @Inject
    DataSource dataSource;

    @Test
    void whatWasWrittenUnderEverySchemaIsReadFoundAndChangedUnderThePresentOne() throws SQLException {
        // Given an employer and its posting of the same id, written under every schema there has been
        List<UUID> written = new Migrations(dataSource).withARowOfEvery("2.1", id -> """
                INSERT INTO employer (id, partner, version, created, changed, external_id, name)
                VALUES ('%1$s', 'old', 3, '2026-01-01Z', '2026-01-02Z', 'old-%1$s', 'Mercy Health');
                INSERT INTO job (id, partner, version, created, changed, employer_id, requisition_id, title, description,
                    status, valid_through, country, state, city, remote, employment_types, schedules, pay_minimum,
                    pay_maximum, pay_currency, pay_per, starts_on, criteria)
                VALUES ('%1$s', 'old', 7, '2026-01-01Z', '2026-01-02Z', '%1$s', 'REQ-1', 'Inpatient coder',
                    'Codes wandering records.', 'OPEN', '2099-12-31Z', 'US', 'OH', 'Columbus', false, '{FULL_TIME}',
                    '{DAY}', 29.50, 38, 'USD', 'HOUR', '2027-02-01', '{"skills": [{"skill": "icd-10-pcs", "importance": 5,
                    "level": 4, "essential": true, "acceptRelated": true}], "credentials": []}')""".formatted(id));

        // When they are taken over, then the tables are as if they had been written today
        Migrations migrations = new Migrations(dataSource);
        assertThat(migrations.takeOver("employer")).isZero();
        assertThat(migrations.takeOver("job")).isZero();
        assertThat(migrations.takeOver("job_move")).isZero();

        for (UUID id : written) {
            // Then both are as they were
            Map<String, Object> job = As.integratorOf("old")
                    .get("/v1/jobs/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
            job.remove("opened");
            assertThat(job).usingRecursiveComparison().isEqualTo(expected(id));
            As.integratorOf("old").get("/v1/employers/" + id).then().statusCode(200);

            // And change as any other
            As.integratorOf("old")
                    .header("If-Match", "\"7\"")
                    .body("{\"to\": \"PAUSED\"}")
                    .post("/v1/jobs/" + id + "/moves")
                    .then()
                    .statusCode(200);
            As.integratorOf("old")
                    .header("If-Match", "\"8\"")
                    .body("{\"to\": \"OPEN\"}")
                    .post("/v1/jobs/" + id + "/moves")
                    .then()
                    .statusCode(200);
        }
        assertThat(As.integratorOf("old")
                        .queryParam("q", "wandering")
                        .queryParam("limit", 100)
                        .get("/v1/jobs/search")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<?>>path("items"))
                .hasSameSizeAs(written);
    }

    private static Map<String, Object> expected(UUID id) {
        return JsonPath.from("""
                {"id": "%1$s", "version": 7, "employerId": "%1$s", "requisitionId": "REQ-1", "title": "Inpatient coder",
                 "description": "Codes wandering records.", "status": "OPEN", "validThrough": "2099-12-31T00:00:00Z",
                 "location": {"country": "US", "state": "OH", "city": "Columbus", "remote": false},
                 "employmentTypes": ["FULL_TIME"], "schedules": ["DAY"],
                 "pay": {"minimum": 29.50, "maximum": 38.00, "currency": "USD", "per": "HOUR"}, "startsOn": "2027-02-01",
                 "criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true,
                   "acceptRelated": true}], "credentials": []},
                 "created": "2026-01-01T00:00:00Z", "changed": "2026-01-02T00:00:00Z"}""".formatted(id)).get("");
    }
}
