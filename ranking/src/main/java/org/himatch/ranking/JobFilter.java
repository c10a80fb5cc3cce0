package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a job seeker wants to see. Every part has to be passed; a null or empty part lets every job pass, and
 * what a posting does not say passes no other. Pay in another currency cannot be compared: it is as if not said.
 *
 * @param states states where the job is
 * @param remote whether the job is remote, or null
 * @param employmentTypes kinds of employment of which the job has to offer one
 * @param schedules working hours of which the job has to offer one
 * @param payAtLeast what the most that the job is known to pay has to reach, years of hourly pay being
 *     {@value Pay#HOURS_A_YEAR} hours; or null
 * @param startsFrom the day on or after which the work has to start, or null
 * @param startsBy the day on or before which the work has to start, or null
 * @param skills ids of skills of which each has to be asked, itself or a narrower one, at whatever level
 * @param credentials codes of which each has to be named in what is asked, under any of its codes
 * @param employers employers of which one has to have posted the job
 * @param minimumPoints the least score, 0 to 10 000
 */
public record JobFilter(
        Set<String> states,
        @Nullable Boolean remote,
        Set<EmploymentType> employmentTypes,
        Set<Schedule> schedules,
        @Nullable Pay payAtLeast,
        @Nullable LocalDate startsFrom,
        @Nullable LocalDate startsBy,
        Set<String> skills,
        Set<String> credentials,
        Set<UUID> employers,
        int minimumPoints) {

    /** Lets every job pass. */
    public static final JobFilter NONE = new JobFilter(Set.of(), null, Set.of(), 0);

    /** @throws IllegalArgumentException when minimumPoints is outside 0..10 000 */
    public JobFilter {
        states = Set.copyOf(states);
        employmentTypes = Set.copyOf(employmentTypes);
        schedules = Set.copyOf(schedules);
        skills = Set.copyOf(skills);
        credentials = Set.copyOf(credentials);
        employers = Set.copyOf(employers);
        Require.inRange("minimumPoints", minimumPoints, 0, Scorer.WHOLE);
    }

    /** A filter by place and kind of employment alone. */
    public JobFilter(
            Set<String> states, @Nullable Boolean remote, Set<EmploymentType> employmentTypes, int minimumPoints) {
        this(states, remote, employmentTypes, Set.of(), null, null, null, Set.of(), Set.of(), Set.of(), minimumPoints);
    }

    /** Whether a job passes everything but the least score. */
    boolean passes(Job job, Vocabulary vocabulary) {
        Terms terms = job.terms();
        return (states.isEmpty() || (terms.state() != null && states.contains(terms.state())))
                && (remote == null || remote.equals(terms.remote()))
                && (employmentTypes.isEmpty() || !Collections.disjoint(employmentTypes, terms.employmentTypes()))
                && (schedules.isEmpty() || !Collections.disjoint(schedules, terms.schedules()))
                && (payAtLeast == null || reaches(terms.pay(), payAtLeast))
                && (startsFrom == null
                        || (terms.startsOn() != null && !terms.startsOn().isBefore(startsFrom)))
                && (startsBy == null
                        || (terms.startsOn() != null && !terms.startsOn().isAfter(startsBy)))
                && (employers.isEmpty() || (job.employer() != null && employers.contains(job.employer())))
                && skills.stream().allMatch(skill -> asksSkill(job.criteria(), skill, vocabulary.skills()))
                && credentials.stream()
                        .allMatch(code -> namesCredential(job.criteria(), code, vocabulary.credentials()));
    }

    private static boolean reaches(@Nullable PayRange offered, Pay least) {
        return offered != null
                && offered.currency().equals(least.currency())
                && offered.upperEnd().yearly() >= least.yearly();
    }

    private static boolean asksSkill(Criteria criteria, String wanted, SkillTable table) {
        Integer skill = table.find(wanted);
        return skill != null
                && table.similarTo(skill).stream()
                        .filter(Similar::proves)
                        .map(narrower -> table.id(narrower.held()))
                        .anyMatch(id -> criteria.skills().stream()
                                .anyMatch(asked -> asked.skill().equals(id)));
    }

    private static boolean namesCredential(Criteria criteria, String wanted, CredentialTable table) {
        Integer credential = table.find(wanted);
        return credential != null
                && criteria.credentials().stream()
                        .flatMap(asked -> asked.expression().codes().stream())
                        .anyMatch(code -> credential.equals(table.find(code)));
    }
}
