package org.himatch.job;

import java.time.Instant;
import java.util.UUID;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A posting with its employer, as one outside of HIMatch is told of it.
 *
 * @param id the posting's id
 * @param shown whether job seekers see it now: it is open, and still valid
 * @param status where it stands
 * @param opened when it was first open
 * @param content what the employer wrote
 * @param employer the employer's name
 * @param website the employer's address on the web
 * @param logo where the employer's logo is
 */
public record AdvertisedJob(
        UUID id,
        boolean shown,
        JobStatus status,
        @Nullable Instant opened,
        JobDraft content,
        String employer,
        @Nullable String website,
        @Nullable String logo) {

    static AdvertisedJob from(Job job, Employer employer, Instant now) {
        JobContent content = job.content();
        boolean valid = content.validThrough() == null || content.validThrough().isAfter(now);
        return new AdvertisedJob(
                job.id(),
                content.status() == JobStatus.OPEN && valid,
                content.status(),
                job.opened(),
                new JobDraft(
                        content.requisitionId(),
                        content.title(),
                        content.description(),
                        content.applyUrl(),
                        content.status(),
                        content.validThrough(),
                        WorkplaceBody.from(content.place()),
                        content.employmentTypes(),
                        content.schedules(),
                        content.pay() == null ? null : PayRangeBody.from(content.pay()),
                        content.startsOn(),
                        CriteriaBody.from(content.criteria())),
                employer.name(),
                employer.website(),
                employer.logo());
    }
}
