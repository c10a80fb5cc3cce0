package org.himatch.job;

import java.util.List;
import org.himatch.events.JobStatus;

/**
 * Where a posting stands, and how it came there.
 *
 * @param status where it stands
 * @param moves a part of its moves, oldest first
 */
public record JobHistory(JobStatus status, List<Move> moves) {
    public JobHistory {
        moves = List.copyOf(moves);
    }
}
