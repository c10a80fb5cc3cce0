package org.himatch.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    /** One for all tests, so that the programs are unpacked once. */
    @TempDir
    static Path directory;

    private Path data;

    @BeforeEach
    void chooseData(TestInfo test) {
        data = directory.resolve(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void leaveNothingRunning() {
        LocalPostgres.stopIn(data);
    }

    @Test
    void keepsItsDataOverARestartAndFreesItsPort() throws Exception {
        // Given
        int port;
        try (LocalPostgres first = LocalPostgres.start(data, 0)) {
            port = first.port();
            first.createDatabaseIfAbsent("market");
            first.createDatabaseIfAbsent("market");
            execute(first, "CREATE TABLE skill (id text)", "INSERT INTO skill VALUES ('coding')");
        }
        try (ServerSocket freed = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(freed.isBound()).isTrue();
        }

        // When
        try (LocalPostgres second = LocalPostgres.start(data, port)) {

            // Then
            assertThat(second.port()).isEqualTo(port);
            assertThat(text(second, "SELECT id FROM skill")).isEqualTo("coding");
        }
    }

    @Test
    void isVersion18InPlainUtf8OnLoopbackOnly() throws Exception {
        // Given
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {
            postgres.createDatabaseIfAbsent("market");

            // When
            String version = text(postgres, "SHOW server_version");
            String order = text(postgres, "SELECT datlocale FROM pg_database WHERE datname = 'market'");
            String addresses = text(postgres, "SHOW listen_addresses");

            // Then
            assertThat(version).startsWith("18");
            assertThat(order).isEqualTo("C.UTF-8");
            assertThat(addresses).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void takesThePlaceOfAServerThatWasLeftRunning() throws Exception {
        // Given
        ProcessHandle leftover = AbandonedPostgres.in(data);

        // When
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {

            // Then
            assertThat(Ending.of(leftover)).isTrue();
            assertThat(postgres.process()).isPresent();
        }
    }

    @Test
    void endsOpenConnectionsWhenItStops() throws Exception {
        // Given
        LocalPostgres postgres = LocalPostgres.start(data, 0);
        postgres.createDatabaseIfAbsent("market");
        ProcessHandle process = postgres.process().orElseThrow();
        try (Connection open = connect(postgres)) {

            // When
            LocalPostgres.stopIn(data);
            LocalPostgres.stopIn(data);

            // Then
            assertThat(open.isValid(1)).isFalse();
            assertThat(Ending.of(process)).isTrue();
            assertThat(postgres.process()).isEmpty();
        }
    }

    @Test
    void startsAfterACrashAndNeverTouchesTheProcessThatHasTheOldIdNow() throws Exception {
        // Given
        LocalPostgres crashed = LocalPostgres.start(data, 0);
        crashed.createDatabaseIfAbsent("market");
        ProcessHandle old = crashed.process().orElseThrow();
        Path pidFile = data.resolve("postmaster.pid");
        String lines = Files.readString(pidFile);
        old.destroyForcibly();
        Ending.awaited(old, Duration.ofSeconds(10));
        Files.writeString(
                pidFile,
                lines.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));

        // When
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {

            // Then
            assertThat(text(postgres, "SELECT 'recovered'")).isEqualTo("recovered");
        }
    }

    @Test
    void saysWhereItDidNotStart() throws Exception {
        // Given
        LocalPostgres.start(data, 0).close();
        Files.writeString(data.resolve("postgresql.conf"), "this is no setting");

        // When // Then
        assertThatThrownBy(() -> LocalPostgres.start(data, 0))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("FATAL")
                .hasMessageContaining("postgres.log");
    }

    @Test
    void refusesANameThatIsNone() {
        // Given
        try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {

            // When // Then
            assertThatThrownBy(() -> postgres.createDatabaseIfAbsent("a; DROP DATABASE b"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("market"), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private static void execute(LocalPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private static String text(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
