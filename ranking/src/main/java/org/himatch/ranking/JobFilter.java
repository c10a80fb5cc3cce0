package org.himatch.ranking;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a job seeker wants to see. Every part has to be passed; a null or empty part lets every job pass, and
 * what a posting does not say passes no other.
 *
 * @param states states where the job is
 * @param remote whether the job is remote, or null
 * @param employmentTypes kinds of employment of which the job has to offer one
 * @param minimumPoints the least score, 0 to 10 000
 */
public record JobFilter(
        Set<String> states, @Nullable Boolean remote, Set<EmploymentType> employmentTypes, int minimumPoints) {

    /** Lets every job pass. */
    public static final JobFilter NONE = new JobFilter(Set.of(), null, Set.of(), 0);

    /** @throws IllegalArgumentException when minimumPoints is outside 0..10 000 */
    public JobFilter {
        states = Set.copyOf(states);
        employmentTypes = Set.copyOf(employmentTypes);
        Require.inRange("minimumPoints", minimumPoints, 0, Scorer.WHOLE);
    }

    /** Whether a job passes everything but the least score. */
    boolean passes(Job job) {
        Terms terms = job.terms();
        return (states.isEmpty() || (terms.state() != null && states.contains(terms.state())))
                && (remote == null || remote.equals(terms.remote()))
                && (employmentTypes.isEmpty() || !Collections.disjoint(employmentTypes, terms.employmentTypes()));
    }
}
