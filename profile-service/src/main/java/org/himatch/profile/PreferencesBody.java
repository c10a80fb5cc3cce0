package org.himatch.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.EmploymentType;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate wants of a job. Whatever is left out excludes nothing.
 *
 * @param remote remote work
 * @param states states of the candidate's country where on-site work is welcome; the own state when left out
 * @param employmentTypes welcome kinds of employment
 * @param schedules welcome schedules
 * @param minimumPay the least pay
 * @param availableFrom the first possible day of work
 */
@Schema(name = "CandidatePreferences")
public record PreferencesBody(
        @Nullable RemotePreference remote,

        @Nullable @Size(max = 100)
        List<@NotNull @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a state's code without the country") String>
                states,

        @Nullable @Size(max = 10) List<@NotNull EmploymentType> employmentTypes,
        @Nullable @Size(max = 10) List<@NotNull Schedule> schedules,
        @Nullable @Valid PayBody minimumPay,
        @Nullable @DateInRange LocalDate availableFrom) {

    CandidatePreferences toPreferences() {
        return new CandidatePreferences(
                remote,
                states == null ? List.of() : states,
                employmentTypes == null ? List.of() : employmentTypes,
                schedules == null ? List.of() : schedules,
                minimumPay == null ? null : minimumPay.toPay(),
                availableFrom);
    }

    static PreferencesBody from(CandidatePreferences preferences) {
        return new PreferencesBody(
                preferences.remote(),
                preferences.states(),
                preferences.employmentTypes(),
                preferences.schedules(),
                preferences.minimumPay() == null ? null : PayBody.from(preferences.minimumPay()),
                preferences.availableFrom());
    }
}
