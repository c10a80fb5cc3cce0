package org.himatch.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of the demo market, in the shape in which profile-service takes one.
 *
 * @param externalId unique within the market
 * @param contact an invented person
 * @param location where they live
 * @param skills declared skills, each once
 * @param credentials held, in force or not
 * @param experienceYears years of health information work; null when not said
 * @param preferences what they want of a job
 * @param visible whether employers may see them in a ranking
 */
record DemoCandidate(
        String externalId,
        Contact contact,
        Location location,
        List<Skill> skills,
        List<Credential> credentials,
        @Nullable Integer experienceYears,
        Preferences preferences,
        boolean visible)
        implements DemoEntity {

    DemoCandidate {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
    }

    /** The external id of the n-th candidate, counted from 0. */
    static String externalId(int n) {
        return String.format(Locale.ROOT, "demo-candidate-%03d", n + 1);
    }

    record Contact(String name, String email, String phone) {}

    record Location(String country, String state, String city) {
        static Location of(Place place) {
            return new Location("US", place.state(), place.city());
        }
    }

    /** {@code level} is from 1 to 5. */
    record Skill(String skill, int level, LocalDate lastUsed) {}

    /**
     * A credential held.
     *
     * @param expires the last day in force; null for a credential that lasts
     * @param unitsEarned continuing-education units in the running cycle; null when not said
     */
    record Credential(
            String credential,
            LocalDate issued,
            @Nullable LocalDate expires,
            String number,
            @Nullable Integer unitsEarned) {
        boolean inForce(LocalDate day) {
            return !issued.isAfter(day) && (expires == null || !expires.isBefore(day));
        }
    }

    /** Whatever is null or empty excludes nothing. */
    record Preferences(
            @Nullable Remote remote,
            List<String> states,
            List<EmploymentType> employmentTypes,
            List<Schedule> schedules,
            @Nullable MinimumPay minimumPay,
            @Nullable LocalDate availableFrom) {

        static final Preferences NONE = new Preferences(null, List.of(), List.of(), List.of(), null, null);

        Preferences {
            states = List.copyOf(states);
            employmentTypes = List.copyOf(employmentTypes);
            schedules = List.copyOf(schedules);
        }
    }

    enum Remote {
        ONLY,
        OK,
        NO
    }

    record MinimumPay(BigDecimal amount, String currency, Pay.Per per) {}
}
