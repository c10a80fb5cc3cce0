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
        note(List.of(new Step(before, after)), by);
    }

    /**
     * A version of a posting, and the one before it.
     *
     * @param before {@code null} when the posting is new
     */
    record Step(@Nullable Job before, Job after) {
        private @Nullable JobStatus from() {
            return before == null ? null : before.content().status();
        }

        private JobStatus to() {
            return after.content().status();
        }
    }

    /** Notes the moves among these steps, at one go. The postings' rows must be written before. */
    void note(List<Step> steps, Mover by) {
        List<Step> moves =
                steps.stream().filter(step -> step.from() != step.to()).toList();
        if (moves.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO job_move (job_id, version, from_status, to_status, moved, moved_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Step move : moves) {
                JobStatus from = move.from();
                insert.setObject(1, move.after().id());
                insert.setLong(2, move.after().version());
                insert.setString(3, from == null ? null : from.name());
                insert.setString(4, move.to().name());
                insert.setObject(5, move.after().changed().atOffset(ZoneOffset.UTC));
                insert.setString(6, by.name());
                insert.addBatch();
            }
            insert.executeBatch();
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
