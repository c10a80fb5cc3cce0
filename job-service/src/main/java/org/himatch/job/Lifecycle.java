package org.himatch.job;

import static org.himatch.events.JobStatus.CLOSED;
import static org.himatch.events.JobStatus.DRAFT;
import static org.himatch.events.JobStatus.FILLED;
import static org.himatch.events.JobStatus.OPEN;
import static org.himatch.events.JobStatus.PAUSED;

import java.util.List;
import org.himatch.events.JobStatus;

/** Which moves a posting may make. The table stands in {@code docs/postings.md}. */
public final class Lifecycle {
    /** Where a posting that is written here begins; one from another system comes as it stands there. */
    static final List<JobStatus> FIRST = List.of(DRAFT, OPEN);

    /** From where a posting becomes EXPIRED when its {@code validThrough} comes: by itself, nobody can move it there. */
    static final List<JobStatus> EXPIRING = List.of(OPEN, PAUSED);

    private Lifecycle() {}

    /** Where a person or another system may move a posting that stands here, in the order of {@link JobStatus}. */
    public static List<JobStatus> next(JobStatus from) {
        return switch (from) {
            case DRAFT -> List.of(OPEN, CLOSED);
            case OPEN -> List.of(PAUSED, FILLED, CLOSED);
            case PAUSED -> List.of(OPEN, FILLED, CLOSED);
            case FILLED, CLOSED, EXPIRED -> List.of(OPEN);
        };
    }

    /** Whether the move is one of {@link #next}. To stay is no move. */
    public static boolean allows(JobStatus from, JobStatus to) {
        return next(from).contains(to);
    }
}
