package org.himatch.ranking;

import java.time.LocalDate;

/**
 * The question of an employer: who fits this job best?
 *
 * @param job the job
 * @param asOf the day on which credentials have to be in force
 * @param filter who is looked at
 * @param includeNearMisses whether ineligible candidates follow after all eligible ones
 * @param page which part of the ranking
 */
public record CandidatesForJob(Job job, LocalDate asOf, CandidateFilter filter, boolean includeNearMisses, Page page) {}
