package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a job offers, as far as constraints look at it. Null or empty means: not said.
 *
 * @param country ISO 3166-1 code, or null
 * @param state state or province, in the same code as candidates use, or null
 * @param remote whether the work is remote; null when the posting does not say
 * @param employmentTypes kinds of employment offered, or empty
 * @param schedules working hours offered, or empty
 * @param pay what it pays, or null
 * @param startsOn the first day of work, or null
 */
public record Terms(
        @Nullable String country,
        @Nullable String state,
        @Nullable Boolean remote,
        Set<EmploymentType> employmentTypes,
        Set<Schedule> schedules,
        @Nullable PayRange pay,
        @Nullable LocalDate startsOn) {

    /** Terms that say nothing: every constraint is unknown. */
    public static final Terms UNSAID = new Terms(null, null, null, Set.of(), Set.of(), null, null);

    /** Copies the sets. */
    public Terms {
        employmentTypes = Set.copyOf(employmentTypes);
        schedules = Set.copyOf(schedules);
    }
}
