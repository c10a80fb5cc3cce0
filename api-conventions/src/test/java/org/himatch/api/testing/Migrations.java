package org.himatch.api.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** A schema beside the service's own that has come all the way, with something written on every step of it. */
public final class Migrations {
    private static final String EARLIER = "earlier";

    private final DataSource dataSource;

    /** In the service's own database. */
    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Migrates one step at a time, and writes something under every schema before the next step.
     *
     * @param first the first version under which it can be written
     * @param statement SQL that writes something with an id, by the columns of the first version
     * @return the ids, in the order in which they were written
     */
    public List<UUID> withARowOfEvery(String first, Function<UUID, String> statement) throws SQLException {
        List<UUID> written = new ArrayList<>();
        List<MigrationVersion> steps = Arrays.stream(
                        to(MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .toList();
        for (MigrationVersion step : steps) {
            to(step).migrate();
            if (step.compareTo(MigrationVersion.fromVersion(first)) >= 0) {
                UUID id = UUID.randomUUID();
                run("SET LOCAL search_path = earlier, public; " + statement.apply(id));
                written.add(id);
            }
        }
        return written;
    }

    /**
     * Brings the rows of a table into the service's own, as if they were written today.
     *
     * @return how many of them are different then, in a column that the migrations or the triggers fill
     */
    public long takeOver(String table) throws SQLException {
        String columns = String.join(", ", columns(table));
        run("INSERT INTO public.%1$s (%2$s) SELECT %2$s FROM earlier.%1$s".formatted(table, columns));
        return Long.parseLong(texts(("SELECT count(*) FROM (SELECT to_jsonb(was) FROM earlier.%1$s was"
                                + " EXCEPT SELECT to_jsonb(now) FROM public.%1$s now) other")
                        .formatted(table))
                .getFirst());
    }

    private Flyway to(MigrationVersion version) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(EARLIER)
                .target(version)
                .load();
    }

    private List<String> columns(String table) throws SQLException {
        return texts("SELECT column_name FROM information_schema.columns WHERE table_schema = 'earlier'"
                + " AND table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position".formatted(table));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
