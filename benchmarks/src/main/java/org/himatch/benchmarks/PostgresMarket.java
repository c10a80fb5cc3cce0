package org.himatch.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.himatch.infrastructure.LocalPostgres;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.RemotePreference;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The market in a real PostgreSQL, as tables with an index for each of their uses. */
final class PostgresMarket implements AutoCloseable {

    /** So many candidates go into one message. */
    private static final int BATCH = 1000;

    private final LocalPostgres server;
    private final Connection connection;

    PostgresMarket(Path folder, List<Candidate> candidates, MarketVocabulary vocabulary)
            throws SQLException, IOException {
        Path data = data(folder);
        try (LocalPostgres first = LocalPostgres.start(data, 0);
                Connection settings = connect(first);
                Statement statement = settings.createStatement()) {
            for (String setting : List.of(
                    "shared_buffers = '2GB'",
                    "work_mem = '1GB'",
                    "maintenance_work_mem = '1GB'",
                    "jit = off",
                    "max_parallel_workers_per_gather = 0",
                    "max_wal_size = '8GB'",
                    "random_page_cost = 1.1")) {
                statement.execute("ALTER SYSTEM SET " + setting);
            }
        }
        server = LocalPostgres.start(data, 0);
        connection = connect(server);
        execute("""
                CREATE UNLOGGED TABLE candidate (
                    id int, years int, remote boolean, pay bigint, types int, starts bigint);
                CREATE UNLOGGED TABLE holding (candidate int, level int2, skill text);
                CREATE UNLOGGED TABLE credential (candidate int, code text);
                CREATE UNLOGGED TABLE site (candidate int, state text);
                """);
        load(candidates, vocabulary);
        execute("""
                CREATE UNIQUE INDEX ON candidate (id);
                CREATE UNIQUE INDEX ON holding (skill, level, candidate);
                CREATE UNIQUE INDEX ON holding (candidate, skill) INCLUDE (level);
                CREATE UNIQUE INDEX ON credential (code, candidate);
                CREATE UNIQUE INDEX ON site (state, candidate)""");
        execute("VACUUM ANALYZE");
    }

    /** Where the server has its data. */
    static Path data(Path folder) {
        return folder.resolve("postgres");
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void load(List<Candidate> candidates, MarketVocabulary vocabulary) throws SQLException {
        for (int from = 0; from < candidates.size(); from += BATCH) {
            StringBuilder rows = new StringBuilder();
            StringBuilder holdings = new StringBuilder();
            StringBuilder credentials = new StringBuilder();
            StringBuilder sites = new StringBuilder();
            for (int id = from; id < Math.min(from + BATCH, candidates.size()); id++) {
                PlainCandidate plain = PlainCandidate.of(candidates.get(id), vocabulary);
                Expectations expectations = plain.expectations();
                line(
                        rows,
                        id,
                        plain.years(),
                        expectations.remote() != RemotePreference.NO,
                        expectations.minimumPay() == null
                                ? 0
                                : expectations.minimumPay().yearly(),
                        expectations.employmentTypes().stream()
                                .mapToInt(type -> 1 << type.ordinal())
                                .sum(),
                        expectations.availableFrom() == null
                                ? 0
                                : expectations.availableFrom().toEpochDay());
                int number = id;
                plain.levels().forEach((skill, level) -> line(holdings, number, level, skill));
                plain.credentials().forEach(code -> line(credentials, number, code));
                if (expectations.remote() != RemotePreference.ONLY) {
                    LuceneDocument.sites(expectations).forEach(state -> line(sites, number, state));
                }
            }
            copy("candidate", rows);
            copy("holding", holdings);
            copy("credential", credentials);
            copy("site", sites);
        }
    }

    private static void line(StringBuilder into, Object... values) {
        for (int i = 0; i < values.length; i++) {
            into.append(i == 0 ? "" : "\t").append(values[i]);
        }
        into.append('\n');
    }

    private void copy(String table, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    /** The size of all tables and indexes. */
    long bytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_database_size('postgres')")) {
            size.next();
            return size.getLong(1);
        }
    }

    Contestant<Question> contestant() {
        return new PostgresContestant(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
