package org.himatch.job.lifecycle;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.JobStatus;
import org.himatch.job.Move;
import org.himatch.job.Mover;
import org.jspecify.annotations.Nullable;

/**
 * One move of a posting.
 *
 * @param version the posting's version after it
 * @param from where the posting stood; absent when this was its creation
 * @param to where it stands since
 * @param at when
 * @param by the role that moved it, or SYSTEM when it expired
 */
@Schema(name = "Move")
record MoveResponse(long version, @Nullable JobStatus from, JobStatus to, Instant at, Mover by) {

    static MoveResponse from(Move move) {
        return new MoveResponse(move.version(), move.from(), move.to(), move.at(), move.by());
    }
}
