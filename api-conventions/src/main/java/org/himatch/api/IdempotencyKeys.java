package org.himatch.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One caller's key in the table {@code idempotency_key}. */
final class IdempotencyKeys {
    private final Connection connection;
    private final String partner;
    private final String subject;
    private final String key;

    IdempotencyKeys(Connection connection, String partner, String subject, String key) {
        this.connection = connection;
        this.partner = partner;
        this.subject = subject;
        this.key = key;
    }

    /** Holds the key until the transaction ends; 409 when another transaction holds it. */
    void lock() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "idempotency\n" + partner + "\n" + subject + "\n" + key);
            try (ResultSet locked = lock.executeQuery()) {
                if (!locked.next() || !locked.getBoolean(1)) {
                    throw ProblemType.IN_PROGRESS
                            .builder("A request with this Idempotency-Key is in progress; try again in a moment")
                            .withHeader(HttpHeaders.RETRY_AFTER, 1)
                            .build();
                }
            }
        }
    }

    /** Removes some; those that another transaction removes are left to it, so that nobody waits for anybody here. */
    void removeOlderThan(Instant limit) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM idempotency_key WHERE (partner, subject, key) IN"
                        + " (SELECT partner, subject, key FROM idempotency_key WHERE created < ?"
                        + " ORDER BY created LIMIT 100 FOR UPDATE SKIP LOCKED)")) {
            delete.setObject(1, limit.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    Optional<Remembered> find() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT fingerprint, location, etag, answer"
                + " FROM idempotency_key WHERE partner = ? AND subject = ? AND key = ?")) {
            bindKey(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Remembered(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    void remember(String fingerprint, Created created, String answer, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO idempotency_key (partner, subject, key, fingerprint, resource, location, etag, answer,"
                        + " created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bindKey(insert);
            insert.setString(4, fingerprint);
            insert.setObject(5, created.id());
            insert.setString(6, created.location().toString());
            insert.setString(7, Preconditions.tag(created.version()));
            insert.setString(8, answer);
            insert.setObject(9, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static void forget(Connection connection, UUID resource) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM idempotency_key WHERE resource = ?")) {
            delete.setObject(1, resource);
            delete.executeUpdate();
        }
    }

    private void bindKey(PreparedStatement statement) throws SQLException {
        statement.setString(1, partner);
        statement.setString(2, subject);
        statement.setString(3, key);
    }

    /** A first answer. */
    record Remembered(String fingerprint, String location, String etag, String answer) {

        Response replay(String requested) {
            if (!fingerprint.equals(requested)) {
                throw ProblemType.KEY_REUSED.problem(
                        "This Idempotency-Key was used with another request; use a new key for a new request");
            }
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, location)
                    .header(HttpHeaders.ETAG, etag)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(answer)
                    .build();
        }
    }
}
