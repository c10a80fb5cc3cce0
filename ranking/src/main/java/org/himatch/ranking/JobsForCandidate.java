package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Set;

/**
 * The question of a job seeker: which jobs fit me best?
 *
 * @param candidate the job seeker
 * @param asOf the day on which credentials have to be in force
 * @param filter which jobs are looked at
 * @param includeNearMisses whether jobs they are not eligible for follow after all others
 * @param page which part of the ranking
 * @param facets what the eligible that pass the filter are counted by
 */
public record JobsForCandidate(
        Candidate candidate,
        LocalDate asOf,
        JobFilter filter,
        boolean includeNearMisses,
        Page page,
        Set<Facet> facets) {

    /** Copies the set. */
    public JobsForCandidate {
        facets = Set.copyOf(facets);
    }

    /** The question without facets. */
    public JobsForCandidate(
            Candidate candidate, LocalDate asOf, JobFilter filter, boolean includeNearMisses, Page page) {
        this(candidate, asOf, filter, includeNearMisses, page, Set.of());
    }
}
