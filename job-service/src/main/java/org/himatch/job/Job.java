package org.himatch.job;

import java.time.Instant;
import java.util.UUID;
import org.himatch.events.JobSnapshot;

/**
 * A posting.
 *
 * @param id the posting's id
 * @param partner the tenant
 * @param version rises by one with every change
 * @param created when it was created
 * @param changed when it was last changed
 * @param content what the employer wrote
 */
record Job(UUID id, String partner, long version, Instant created, Instant changed, JobContent content) {

    Job changedTo(JobContent newContent, Instant now) {
        return new Job(id, partner, version + 1, created, now, newContent);
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
