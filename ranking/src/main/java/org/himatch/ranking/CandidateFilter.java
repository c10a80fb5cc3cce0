package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates an employer wants to see. Every part has to be passed; a null or empty part lets everybody pass, and
 * what a candidate has not said passes no other. Pay in another currency cannot be compared: it is as if not said.
 *
 * @param states states where the candidate lives
 * @param remote what the candidate thinks of remote work
 * @param credentials codes of which each has to be held in force, under any of its codes or by one that supersedes it
 * @param skills skills of which each has to be held, itself or a narrower one, at an effective level of at least this
 * @param payAtMost what the least that the candidate works for must not exceed, years of hourly pay being
 *     {@value Pay#HOURS_A_YEAR} hours; or null
 * @param employmentTypes kinds of employment of which the candidate has to accept one
 * @param schedules working hours of which the candidate has to accept one
 * @param availableBy the day by which the candidate can work, or null
 * @param minimumYears the least years of experience; 0 asks for none
 * @param minimumPoints the least score, 0 to 10 000
 */
public record CandidateFilter(
        Set<String> states,
        Set<RemotePreference> remote,
        Set<String> credentials,
        List<DeclaredSkill> skills,
        @Nullable Pay payAtMost,
        Set<EmploymentType> employmentTypes,
        Set<Schedule> schedules,
        @Nullable LocalDate availableBy,
        int minimumYears,
        int minimumPoints) {

    /** Lets everybody pass. */
    public static final CandidateFilter NONE = new CandidateFilter(Set.of(), Set.of(), Set.of(), List.of(), 0);

    /** @throws IllegalArgumentException when minimumPoints is outside 0..10 000, or minimumYears negative */
    public CandidateFilter {
        states = Set.copyOf(states);
        remote = Set.copyOf(remote);
        credentials = Set.copyOf(credentials);
        skills = List.copyOf(skills);
        employmentTypes = Set.copyOf(employmentTypes);
        schedules = Set.copyOf(schedules);
        Require.atLeast("minimumYears", minimumYears, 0);
        Require.inRange("minimumPoints", minimumPoints, 0, Scorer.WHOLE);
    }

    /** A filter by where candidates are and what they bring, whatever work they want. */
    public CandidateFilter(
            Set<String> states,
            Set<RemotePreference> remote,
            Set<String> credentials,
            List<DeclaredSkill> skills,
            int minimumPoints) {
        this(states, remote, credentials, skills, null, Set.of(), Set.of(), null, 0, minimumPoints);
    }

    /** Whether a candidate passes everything but the least score. */
    boolean passes(Candidate candidate, Evidence evidence) {
        Expectations known = candidate.expectations();
        return (states.isEmpty() || (known.state() != null && states.contains(known.state())))
                && (remote.isEmpty() || (known.remote() != null && remote.contains(known.remote())))
                && credentials.stream().allMatch(evidence::satisfies)
                && skills.stream().allMatch(wanted -> evidence.proves(wanted.skill(), wanted.level()))
                && (payAtMost == null || isAtMost(known.minimumPay(), payAtMost))
                && (employmentTypes.isEmpty() || !Collections.disjoint(employmentTypes, known.employmentTypes()))
                && (schedules.isEmpty() || !Collections.disjoint(schedules, known.schedules()))
                && (availableBy == null
                        || (known.availableFrom() != null
                                && !known.availableFrom().isAfter(availableBy)))
                && evidence.years() >= minimumYears;
    }

    private static boolean isAtMost(@Nullable Pay least, Pay most) {
        return least != null && least.currency().equals(most.currency()) && least.yearly() <= most.yearly();
    }
}
