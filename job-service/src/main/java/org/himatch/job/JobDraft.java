package org.himatch.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A posting that is not stored yet: the body of a {@link JobRequest}, to be completed with the employer at least, and
 * posted. What is {@code null} could not be told.
 *
 * @param requisitionId the employer's own id for it
 * @param title the role's title
 * @param description the text, plain or sanitised HTML
 * @param applyUrl where to apply
 * @param status always DRAFT
 * @param validThrough the moment from which it is no longer shown
 * @param location where the work is
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what it pays
 * @param startsOn the first day of work
 * @param criteria what it asks for
 */
@Schema(name = "JobDraft", description = "A body for createJob that lacks the employer")
public record JobDraft(
        @Nullable String requisitionId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String applyUrl,
        JobStatus status,
        @Nullable Instant validThrough,
        @Nullable WorkplaceBody location,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable PayRangeBody pay,
        @Nullable LocalDate startsOn,
        CriteriaBody criteria) {

    public JobDraft {
        employmentTypes = List.copyOf(employmentTypes);
        schedules = List.copyOf(schedules);
    }

    /** The most characters of a description. */
    public static final int MAX_DESCRIPTION = JobRequest.MAX_DESCRIPTION;

    /** The draft with another description. */
    public JobDraft withDescription(@Nullable String other) {
        return new JobDraft(
                requisitionId,
                title,
                other,
                applyUrl,
                status,
                validThrough,
                location,
                employmentTypes,
                schedules,
                pay,
                startsOn,
                criteria);
    }

    static JobDraft from(RoleResponse role) {
        return new JobDraft(
                null,
                role.name(),
                role.description(),
                null,
                JobStatus.DRAFT,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                role.criteria());
    }
}
