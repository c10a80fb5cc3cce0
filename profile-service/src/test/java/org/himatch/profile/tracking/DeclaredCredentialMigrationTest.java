package org.himatch.profile.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** Profiles from before the table of declared credentials are in it afterwards. */
@ProfileServiceTest
class DeclaredCredentialMigrationTest {
    private static final String SCHEMA = "before_tracking";

    private final DataSource dataSource;

    DeclaredCredentialMigrationTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void listsTheCredentialsOfProfilesThatAreThere() throws SQLException {
        // Given
        migrate("2.1");
        run("""
                insert into before_tracking.candidate (id, partner, version, created, changed, skills, credentials,
                    preferred_states, preferred_employment_types, preferred_schedules, visible)
                values (gen_random_uuid(), 'old', 1, now(), now(), '[]',
                    '[{"credential": "CTR", "expires": "2027-12-31"}, {"credential": "RN", "number": "1"}]',
                    '{}', '{}', '{}', true)
                """);

        // When
        migrate("2.4");

        // Then
        assertThat(listed()).containsExactly("0 old CTR 2027-12-31", "1 old RN null");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .target(target)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> listed() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat_ws(' ', ordinal, partner, code, coalesce(expires::text, 'null'))"
                                + " from before_tracking.declared_credential order by ordinal")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
