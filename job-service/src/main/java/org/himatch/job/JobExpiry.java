package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himatch.events.JobStatus;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;

/** Ends postings whose {@code validThrough} has come, of every partner: the one change that nobody asks for. */
@ApplicationScoped
public class JobExpiry {
    private final JobRepository jobs;
    private final MoveLog moves;
    private final Outbox outbox;
    private final Clock clock;

    JobExpiry(JobRepository jobs, MoveLog moves, Outbox outbox, Clock clock) {
        this.jobs = jobs;
        this.moves = moves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Up to {@code count} postings that are due at this moment, in ascending order of their ids, from behind one. */
    @Transactional
    public List<UUID> due(UUID after, int count) {
        return jobs.due(now(), after, count);
    }

    /**
     * Expires a posting: its new version, its move and its event are there together or not at all.
     *
     * @return false when it is no longer due, because it was expired, changed or deleted since; or when somebody is
     *     changing it at this moment, who decides whether it stays due
     */
    @Transactional
    public boolean expire(UUID id) {
        Instant now = now();
        return jobs.findDueForUpdate(id, now)
                .map(present -> {
                    Job expired = present.changedTo(present.content().standingAt(JobStatus.EXPIRED), now);
                    jobs.update(expired);
                    moves.note(present, expired, Mover.SYSTEM);
                    outbox.append(Topic.JOBS, expired.toSnapshot());
                    return true;
                })
                .orElse(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
