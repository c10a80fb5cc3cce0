package org.himatch.job.lifecycle;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.Cursor;
import org.himatch.api.Page;
import org.himatch.events.JobStatus;
import org.himatch.job.JobHistory;
import org.himatch.job.Lifecycle;
import org.himatch.job.Move;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting stands, where it can go, and how it came there.
 *
 * @param status where it stands
 * @param legal where it can be moved
 * @param items its moves, oldest first
 * @param next the cursor of the next page; absent on the last
 */
@Schema(name = "Moves")
record MovesResponse(
        JobStatus status,
        List<JobStatus> legal,
        List<MoveResponse> items,
        @Nullable String next) {

    MovesResponse {
        legal = List.copyOf(legal);
        items = List.copyOf(items);
    }

    /**
     * A page cut from a history of which one move more than the limit was read.
     *
     * @param limit how many moves the page may hold
     */
    static MovesResponse of(JobHistory history, int limit) {
        Page<MoveResponse> page = Page.of(history.moves(), limit, MovesResponse::place, MoveResponse::from);
        return new MovesResponse(history.status(), Lifecycle.next(history.status()), page.items(), page.next());
    }

    /** The version behind which a page begins. */
    static long after(@Nullable String cursor) {
        return Cursor.start(cursor).getLeastSignificantBits();
    }

    /** A move's place in its posting's history is its version; cursors hold ids. */
    private static UUID place(Move move) {
        return new UUID(0, move.version());
    }
}
