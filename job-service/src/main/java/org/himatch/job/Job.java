package org.himatch.job;

import java.time.Instant;
import java.util.UUID;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A posting.
 *
 * @param id the posting's id
 * @param partner the tenant
 * @param version rises by one with every change
 * @param created when it was created
 * @param changed when it was last changed
 * @param opened when it was first open; {@code null} while it has never been
 * @param content what the employer wrote
 */
public record Job(
        UUID id,
        String partner,
        long version,
        Instant created,
        Instant changed,
        @Nullable Instant opened,
        JobContent content) {

    static Job first(UUID id, String partner, JobContent content, Instant now) {
        return new Job(id, partner, 1, now, now, content.status() == JobStatus.OPEN ? now : null, content);
    }

    Job changedTo(JobContent newContent, Instant now) {
        boolean opensNow = opened == null && newContent.status() == JobStatus.OPEN;
        return new Job(id, partner, version + 1, created, now, opensNow ? now : opened, newContent);
    }

    /** The same in a version further on. */
    Job raisedTo(long newVersion, Instant now) {
        return new Job(id, partner, newVersion, created, now, opened, content);
    }

    /** The posting as matching needs it: without texts. */
    JobSnapshot toSnapshot() {
        return new JobSnapshot(
                id,
                partner,
                version,
                content.employerId(),
                content.status(),
                content.validThrough(),
                content.place().country(),
                content.place().state(),
                content.place().remote(),
                content.employmentTypes(),
                content.schedules(),
                content.pay(),
                content.startsOn(),
                content.criteria());
    }
}
