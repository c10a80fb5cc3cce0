package org.himatch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.events.AggregateEvent;

/** The relay's side of the table {@code outbox}. Every method works in the present transaction. */
@ApplicationScoped
class OutboxRows {
    /** Any fixed number will do; it names the relay among the database's advisory locks. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final DataSource dataSource;

    OutboxRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes this the one relay until the transaction ends; false when another replica is. */
    boolean tryLock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    /**
     * The oldest rows. Rows of transactions that commit late appear with a lower number than rows already relayed; no
     * position is remembered, so they are found whenever they come.
     */
    List<Row> oldest(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT number, topic, event_id, source, type, aggregate_id, partner, version, time, data"
                                + " FROM outbox ORDER BY number LIMIT ?")) {
            select.setInt(1, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getString(2),
                            new AggregateEvent(
                                    row.getObject(3, UUID.class),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6, UUID.class),
                                    row.getString(7),
                                    row.getLong(8),
                                    row.getObject(9, OffsetDateTime.class).toInstant(),
                                    row.getString(10))));
                }
            }
            return rows;
        }
    }

    void delete(List<Row> rows) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE number = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::number).toArray()));
            delete.executeUpdate();
        }
    }

    long count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM outbox");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** An event that waits, with its place in the order. */
    record Row(long number, String topic, AggregateEvent event) {}
}
