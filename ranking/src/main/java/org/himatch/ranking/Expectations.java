package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate is and what work they want, as far as constraints look at it. None of it enters the score. Null or
 * empty means: not said.
 *
 * @param country ISO 3166-1 code of where they live, or null
 * @param state state or province where they live, in the same code as jobs use, or null
 * @param remote what they think of remote work, or null
 * @param states states where they want to work; when empty, the state where they live
 * @param employmentTypes kinds of employment they accept, or empty
 * @param schedules working hours they accept, or empty
 * @param minimumPay the least they work for, or null
 * @param availableFrom the first day they can work, or null
 */
public record Expectations(
        @Nullable String country,
        @Nullable String state,
        @Nullable RemotePreference remote,
        Set<String> states,
        Set<EmploymentType> employmentTypes,
        Set<Schedule> schedules,
        @Nullable Pay minimumPay,
        @Nullable LocalDate availableFrom) {

    /** Expectations that say nothing: every constraint is unknown. */
    public static final Expectations UNSAID =
            new Expectations(null, null, null, Set.of(), Set.of(), Set.of(), null, null);

    /** Copies the sets. */
    public Expectations {
        states = Set.copyOf(states);
        employmentTypes = Set.copyOf(employmentTypes);
        schedules = Set.copyOf(schedules);
    }

    /** The states where they would work on site: those they name, or else their own; empty when neither is known. */
    Set<String> acceptableStates() {
        if (!states.isEmpty()) {
            return states;
        }
        return state == null ? Set.of() : Set.of(state);
    }
}
