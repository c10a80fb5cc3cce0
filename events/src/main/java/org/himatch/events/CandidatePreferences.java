package org.himatch.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate wants of a job. Whatever is empty or {@code null} was not said: it excludes nothing.
 *
 * @param remote remote work
 * @param states states of the candidate's country where on-site work is welcome; empty: the own state
 * @param employmentTypes welcome kinds of employment
 * @param schedules welcome schedules
 * @param minimumPay the least pay
 * @param availableFrom the first possible day of work
 */
public record CandidatePreferences(
        @Nullable RemotePreference remote,
        List<String> states,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable Pay minimumPay,
        @Nullable LocalDate availableFrom) {

    /** Nothing said. */
    public static final CandidatePreferences NONE =
            new CandidatePreferences(null, List.of(), List.of(), List.of(), null, null);

    public CandidatePreferences {
        states = Lists.copyOrEmpty(states);
        employmentTypes = Lists.copyOrEmpty(employmentTypes);
        schedules = Lists.copyOrEmpty(schedules);
    }
}
