package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Postings that were written before moves were kept get the history that can be told. */
@JobServiceTest
class MoveMigrationTest {
    private static final String EMPLOYER = "00000000-0000-7000-8000-000000000001";
    private static final String JOB = "00000000-0000-7000-8000-000000000002";

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            DRAFT  | 1 | -          | 1 null DRAFT 01
            DRAFT  | 3 | -          | 1 null DRAFT 01
            OPEN   | 1 | 2026-01-01 | 1 null OPEN 01
            OPEN   | 4 | 2026-01-05 | 1 null OPEN 05
            FILLED | 1 | 2026-01-01 | 1 null FILLED 01
            FILLED | 3 | 2026-01-05 | 1 null OPEN 05, 3 OPEN FILLED 09
            PAUSED | 2 | -          | 1 null DRAFT 01, 2 DRAFT PAUSED 09
            DRAFT  | 2 | 2026-01-01 | 1 null OPEN 01, 2 OPEN DRAFT 09
            """)
    void tellsWhatIsKnown(String status, int version, String opened, String moves) throws SQLException {
        // Given
        Map<String, String> database = freshDatabase();
        migrate(database, "2.2");
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO employer (id, partner, version, created, changed, name)" + " VALUES ('"
                    + EMPLOYER + "', 'acme', 1, now(), now(), 'Mercy Health')");
            statement.execute("INSERT INTO job (id, partner, version, created, changed, opened, employer_id, title,"
                    + " status, employment_types, schedules, criteria) VALUES ('" + JOB + "', 'acme', " + version
                    + ", '2026-01-01Z', '2026-01-09Z', " + (opened == null ? "NULL" : "'" + opened + "Z'") + ", '"
                    + EMPLOYER + "', 'Coder', '" + status + "', '{}', '{}', '{}')");
        }

        // When
        migrate(database, "latest");

        // Then
        assertThat(String.join(", ", moves(database))).isEqualTo(moves);
    }

    private static Map<String, String> freshDatabase() {
        RealParts parts = new RealParts();
        parts.init(Map.of("database", "moves"));
        return parts.start();
    }

    private static void migrate(Map<String, String> database, String target) {
        Flyway.configure()
                .dataSource(
                        database.get("quarkus.datasource.jdbc.url"),
                        database.get("quarkus.datasource.username"),
                        database.get("quarkus.datasource.password"))
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> moves(Map<String, String> database) throws SQLException {
        List<String> moves = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version || ' ' || coalesce(from_status, 'null') || ' '"
                        + " || to_status || ' ' || to_char(moved AT TIME ZONE 'UTC', 'DD') FROM job_move"
                        + " WHERE moved_by = 'SYSTEM' ORDER BY version")) {
            while (row.next()) {
                moves.add(row.getString(1));
            }
        }
        return moves;
    }

    private static Connection connect(Map<String, String> database) throws SQLException {
        return DriverManager.getConnection(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));
    }
}
