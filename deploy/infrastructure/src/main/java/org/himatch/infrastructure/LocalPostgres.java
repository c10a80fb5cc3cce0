package org.himatch.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18 with a data directory that is kept, reachable from this machine only, through TCP, as the user
 * {@value #USER} without a password check.
 *
 * <p>The server is a native process that outlives this JVM unless {@link #close()} is called. One that was left behind
 * so is found by {@link #start} and {@link #stopIn}.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The superuser that owns every database. */
    public static final String USER = "postgres";

    /** What a client may send as password: anything, since connections from this machine are trusted. */
    public static final String PASSWORD = "postgres";

    /** Between the last word of a server and the end of its process. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private static final Pattern COMPLAINT = Pattern.compile("(FATAL|error):.*");
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path data;
    private final int port;

    private LocalPostgres(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /**
     * Starts the server, and first stops one that was left running on the same data directory. Beside that directory
     * are its log, {@code postgres.log}, and the folder {@code postgresql-programs} with the server's programs.
     *
     * @param dataDirectory created and initialised when absent
     * @param port the port to listen on, or 0 for one that is free
     * @throws InfrastructureException if it does not start within a minute
     */
    public static LocalPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, port, dataDirectory.resolveSibling("postgres.log"));
    }

    /**
     * As {@link #start(Path, int)}, with a log elsewhere.
     *
     * @param log what the server says is appended here
     */
    public static LocalPostgres start(Path dataDirectory, int port, Path log) {
        return start(dataDirectory, port, log, Map.of());
    }

    /** As {@link #start(Path, int, Path)}, with settings of the server beyond the usual. */
    static LocalPostgres start(Path dataDirectory, int port, Path log, Map<String, String> settings) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        stopIn(data);
        PostgresPrograms programs = PostgresPrograms.unpackedIn(data.resolveSibling("postgresql-programs"));
        initialise(programs, data, log);
        return FreePorts.on(port, chosen -> serving(programs, data, chosen, log, settings));
    }

    private static LocalPostgres serving(
            PostgresPrograms programs, Path data, int port, Path log, Map<String, String> settings) {
        StringBuilder options =
                new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        if (!programs.start(data, options.toString(), log)) {
            throw failure("did not start in " + data, log);
        }
        return new LocalPostgres(data, port);
    }

    /** Done elsewhere and then moved, so that an interrupted initialisation is simply done again. */
    private static void initialise(PostgresPrograms programs, Path data, Path log) {
        if (Files.exists(data)) {
            return;
        }
        Path incoming = data.resolveSibling(data.getFileName() + ".incoming");
        try {
            Files.createDirectories(data.getParent());
            Directories.delete(incoming);
            if (!programs.initialise(incoming, USER, log)) {
                throw failure("could not be initialised in " + data, log);
            }
            Files.move(incoming, data);
        } catch (IOException e) {
            throw new InfrastructureException(
                    "PostgreSQL could not be initialised in " + data + ": " + e.getMessage(), e);
        }
    }

    private static InfrastructureException failure(String what, Path log) {
        return new InfrastructureException("PostgreSQL " + what + ": " + lastComplaint(log) + " (log: " + log + ")");
    }

    /** The line that says why: the last one in which PostgreSQL complains, or else the last of all. */
    private static String lastComplaint(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.reversed().stream()
                    .map(COMPLAINT::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseGet(() -> lines.isEmpty() ? "it left no word" : lines.getLast());
        } catch (IOException e) {
            return "it left no log";
        }
    }

    /**
     * Stops the server that runs on a data directory, whoever started it; does nothing when none does.
     *
     * @throws InfrastructureException if it does not stop
     */
    public static void stopIn(Path dataDirectory) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        PostmasterFile file = PostmasterFile.in(data);
        file.server().ifPresent(server -> stop(server, data));
        file.delete();
    }

    private static void stop(ProcessHandle server, Path data) {
        PostmasterFile.program(server).map(PostgresPrograms::of).ifPresent(programs -> programs.stop(data));
        // Killing it loses nothing that was committed.
        if (!Ending.awaited(server, AFTERWARDS)) {
            server.destroyForcibly();
            if (!Ending.awaited(server, AFTERWARDS)) {
                throw new InfrastructureException(
                        "PostgreSQL in " + data + ", process " + server.pid() + ", does not stop");
            }
        }
    }

    /** The port that the server listens on. */
    public int port() {
        return port;
    }

    /** The server's process, unless it has ended. */
    public Optional<ProcessHandle> process() {
        return PostmasterFile.in(data).server();
    }

    /** The JDBC address of a database, whether it exists or not. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The JDBC address of a database on the server that listens on a port of this machine. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Creates an empty database unless there is one of that name.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabaseIfAbsent(String name) {
        // The name becomes part of a statement: PostgreSQL takes no parameter there.
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD)) {
            if (!exists(connection, name)) {
                try (Statement create = connection.createStatement()) {
                    create.execute("CREATE DATABASE " + name);
                }
            }
        } catch (SQLException e) {
            throw new InfrastructureException("Database " + name + " could not be created: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Ends open connections, writes everything down and stops the server. */
    @Override
    public void close() {
        stopIn(data);
    }
}
