package org.himatch.profile;

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

/** Profiles that earlier releases have written are what they were, whichever release that was. */
@ProfileServiceTest
class MigrationTest {
    @Inject
    DataSource dataSource;

    @Test
    void whatWasWrittenUnderEverySchemaIsReadAndChangedUnderThePresentOne() throws SQLException {
        // Given a row written under every schema there has been, by the columns that there were
        List<UUID> written = new Migrations(dataSource).withARowOfEvery("2.1", id -> """
                INSERT INTO candidate (id, partner, version, created, changed, external_id, name, email, phone, country,
                    state, city, skills, credentials, experience_years, preferred_remote, preferred_states,
                    preferred_employment_types, preferred_schedules, minimum_pay, minimum_pay_currency, minimum_pay_per,
                    available_from, visible)
                VALUES ('%1$s', 'old', 7, '2026-01-01Z', '2026-01-02Z', 'old-%1$s', 'Zoë Rivers', 'zoe@rivers.example',
                    '+1 614 555 0142', 'US', 'OH', 'Zanesville', '[{"skill": "icd-10-pcs", "level": 4}]',
                    '[{"credential": "CCS", "issued": "2024-05-01", "expires": "2027-04-30", "number": "1"}]', 6, 'OK',
                    '{OH,IN}', '{FULL_TIME}', '{DAY}', 31.50, 'USD', 'HOUR', '2027-01-15', true)""".formatted(id));

        // When they are taken over, then the table is as if they had been written today
        assertThat(new Migrations(dataSource).takeOver("candidate")).isZero();

        for (UUID id : written) {
            // Then it is as it was
            String path = "/v1/candidates/" + id;
            assertThat(As.integratorOf("old")
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .<Map<String, Object>>path(""))
                    .usingRecursiveComparison()
                    .isEqualTo(expected(id));

            // And is changed and tracked as any other
            As.integratorOf("old")
                    .header("If-Match", "\"7\"")
                    .contentType("application/merge-patch+json")
                    .body("{\"experienceYears\": 7}")
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> expected(UUID id) {
        return JsonPath.from("""
                {"id": "%1$s", "version": 7, "externalId": "old-%1$s",
                 "contact": {"name": "Zoë Rivers", "email": "zoe@rivers.example", "phone": "+1 614 555 0142"},
                 "location": {"country": "US", "state": "OH", "city": "Zanesville"},
                 "skills": [{"skill": "icd-10-pcs", "level": 4}],
                 "credentials": [
                   {"credential": "CCS", "issued": "2024-05-01", "expires": "2027-04-30", "number": "1"}],
                 "experienceYears": 6,
                 "preferences": {"remote": "OK", "states": ["OH", "IN"], "employmentTypes": ["FULL_TIME"],
                   "schedules": ["DAY"], "minimumPay": {"amount": 31.50, "currency": "USD", "per": "HOUR"},
                   "availableFrom": "2027-01-15"},
                 "visible": true, "created": "2026-01-01T00:00:00Z", "changed": "2026-01-02T00:00:00Z"}""".formatted(id)).get("");
    }
}
