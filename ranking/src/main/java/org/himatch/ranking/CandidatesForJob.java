package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Set;

/**
 * The question of an employer: who fits this job best?
 *
 * @param job the job
 * @param asOf the day on which credentials have to be in force
 * @param filter who is looked at
 * @param includeNearMisses whether ineligible candidates follow after all eligible ones
 * @param page which part of the ranking
 * @param facets what the eligible that pass the filter are counted by
 */
public record CandidatesForJob(
        Job job, LocalDate asOf, CandidateFilter filter, boolean includeNearMisses, Page page, Set<Facet> facets) {

    /** Copies the set. */
    public CandidatesForJob {
        facets = Set.copyOf(facets);
    }

    /** The question without facets. */
    public CandidatesForJob(Job job, LocalDate asOf, CandidateFilter filter, boolean includeNearMisses, Page page) {
        this(job, asOf, filter, includeNearMisses, page, Set.of());
    }
}
