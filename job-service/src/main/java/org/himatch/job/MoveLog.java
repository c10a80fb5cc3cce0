package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/** The table {@code job_move}. Every method works in the present transaction; a deleted posting's rows go with it. */
@ApplicationScoped
class MoveLog {
    private final DataSource dataSource;

    MoveLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Notes the move that led to this version of the posting, if one did. The posting's row must be written before. */
    void note(@Nullable Job before, Job after, Mover by) {
        JobStatus from = before == null ? null : before.content().status();
        JobStatus to = after.content().status();
        if (from == to) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO job_move (job_id, version, from_status, to_status, moved, moved_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, after.id());
            insert.setLong(2, after.version());
            insert.setString(3, from == null ? null : from.name());
            insert.setString(4, to.name());
            insert.setObject(5, after.changed().atOffset(ZoneOffset.UTC));
            insert.setString(6, by.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a posting's move cannot be noted", e);
        }
    }

    /** Up to {@code count} moves that led to this version of the posting, oldest first, from behind a version. */
    List<Move> list(Job job, long after, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT version, from_status, to_status, moved, moved_by"
                                + " FROM job_move WHERE job_id = ? AND version > ? AND version <= ?"
                                + " ORDER BY version LIMIT ?")) {
            select.setObject(1, job.id());
            select.setLong(2, after);
            select.setLong(3, job.version());
            select.setInt(4, count);
            List<Move> moves = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String from = row.getString(2);
                    moves.add(new Move(
                            row.getLong(1),
                            from == null ? null : JobStatus.valueOf(from),
                            JobStatus.valueOf(row.getString(3)),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            Mover.valueOf(row.getString(5))));
                }
            }
            return moves;
        } catch (SQLException e) {
            throw new IllegalStateException("a posting's moves cannot be read", e);
        }
    }
}
