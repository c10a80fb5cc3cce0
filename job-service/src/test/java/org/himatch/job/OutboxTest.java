package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.junit.jupiter.api.Test;

/** What the relay keeps when transactions overlap and when another replica is at work. */
@JobServiceTest
class OutboxTest {
    @Inject
    DataSource dataSource;

    @Test
    void findsARowThatIsCommittedAfterLaterRowsWereSent() throws Exception {
        UUID late = UUID.randomUUID();
        try (Connection open = dataSource.getConnection()) {
            // Given a transaction that takes its number first
            open.setAutoCommit(false);
            insert(open, late, 1);

            // When a later one is committed and relayed before it
            UUID early = UUID.randomUUID();
            try (Connection other = dataSource.getConnection()) {
                insert(other, early, 1);
            }
            assertThat(TopicReader.untilDeleted(Topic.JOBS, early)).hasSize(1);
            open.commit();
            open.setAutoCommit(true);
        }

        // Then
        assertThat(TopicReader.untilDeleted(Topic.JOBS, late))
                .extracting(AggregateEvent::version)
                .containsExactly(1L);
    }

    @Test
    void waitsWhileAnotherReplicaRelaysAndThenTakesOver() throws Exception {
        UUID id = UUID.randomUUID();
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            // Given another replica that relays
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x6f7574626f78L + ")");
            try (Connection writer = dataSource.getConnection()) {
                insert(writer, id, 1);
            }

            // When this one has had every chance to send
            await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(5)).until(() -> waiting(id) == 1);
            other.rollback();
            other.setAutoCommit(true);
        }

        // Then
        assertThat(TopicReader.untilDeleted(Topic.JOBS, id)).hasSize(1);
        await().until(() -> waiting(id) == 0);
    }

    @Test
    void aReplicaThatIsCutOffInATransactionHoldsTheRelaysLockForAMinuteAtMost() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("1min");
        }
    }

    @Test
    void keepsTheTableSmall() {
        List<String> bodies = List.of("REQ-O1", "REQ-O2", "REQ-O3");
        String employer = Jobs.employer();

        bodies.forEach(requisition -> Jobs.create(Jobs.full(employer, requisition)));

        await().atMost(Duration.ofSeconds(20)).until(() -> count("SELECT count(*) FROM outbox") == 0);
    }

    private static void insert(Connection connection, UUID id, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO outbox (event_id, topic, source, type, aggregate_id, partner, version, time)"
                        + " VALUES (?, 'himatch.jobs', '/test', 'org.himatch.job.deleted.v1', ?, 'acme', ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, id);
            insert.setLong(3, version);
            insert.setObject(4, OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private long waiting(UUID id) throws SQLException {
        return count("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
