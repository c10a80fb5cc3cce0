package org.himatch.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting as far as matching needs one.
 *
 * @param id the posting's id
 * @param partner the tenant
 * @param version the posting's version
 * @param employerId the employer
 * @param status where the posting stands
 * @param validThrough the moment from which the posting is no longer shown; never when {@code null}
 * @param country ISO 3166-1 alpha-2 code
 * @param state code of the state or province within the country
 * @param remote whether the work is remote; {@code null} when not said
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what the posting pays
 * @param startsOn the first day of work
 * @param criteria what the posting asks for
 */
public record JobSnapshot(
        UUID id,
        String partner,
        long version,
        UUID employerId,
        JobStatus status,
        @Nullable Instant validThrough,
        @Nullable String country,
        @Nullable String state,
        @Nullable Boolean remote,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable PayRange pay,
        @Nullable LocalDate startsOn,
        Criteria criteria)
        implements Snapshot {

    public JobSnapshot {
        employmentTypes = Lists.copyOrEmpty(employmentTypes);
        schedules = Lists.copyOrEmpty(schedules);
        criteria = criteria == null ? Criteria.NONE : criteria;
    }
}
