package org.himatch.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.PayRange;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What an employer writes into a posting.
 *
 * @param employerId the employer, the same for the posting's whole life
 * @param requisitionId the employer's own id for it, unique within the employer
 * @param title the role's title
 * @param description the text
 * @param applyUrl where to apply
 * @param status where the posting stands
 * @param validThrough the moment from which it is no longer shown
 * @param place where the work is
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what it pays
 * @param startsOn the first day of work
 * @param criteria what it asks for
 */
record JobContent(
        UUID employerId,
        @Nullable String requisitionId,
        String title,
        @Nullable String description,
        @Nullable String applyUrl,
        JobStatus status,
        @Nullable Instant validThrough,
        Place place,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable PayRange pay,
        @Nullable LocalDate startsOn,
        Criteria criteria) {

    JobContent {
        employmentTypes = List.copyOf(employmentTypes);
        schedules = List.copyOf(schedules);
    }

    /** The same, standing elsewhere. */
    JobContent standingAt(JobStatus newStatus) {
        return new JobContent(
                employerId,
                requisitionId,
                title,
                description,
                applyUrl,
                newStatus,
                validThrough,
                place,
                employmentTypes,
                schedules,
                pay,
                startsOn,
                criteria);
    }

    /** The same as the draft of another posting. */
    JobContent asDraft(@Nullable String newRequisitionId, String newTitle, @Nullable Instant newValidThrough) {
        return new JobContent(
                employerId,
                newRequisitionId,
                newTitle,
                description,
                applyUrl,
                JobStatus.DRAFT,
                newValidThrough,
                place,
                employmentTypes,
                schedules,
                pay,
                startsOn,
                criteria);
    }

    /**
     * Where the work is; whatever is {@code null} was not said.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param state code of the state or province within the country
     * @param city the place's name
     * @param postalCode as written on a letter
     * @param street street and number
     * @param latitude degrees north, -90 to 90; there with the longitude or not at all
     * @param longitude degrees east, -180 to 180
     * @param remote whether the work is done from anywhere
     */
    record Place(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String street,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Boolean remote) {}
}
