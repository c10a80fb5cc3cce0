package org.himatch.ranking;

import java.time.LocalDate;

/**
 * The question of a job seeker: which jobs fit me best?
 *
 * @param candidate the job seeker
 * @param asOf the day on which credentials have to be in force
 * @param filter which jobs are looked at
 * @param includeNearMisses whether jobs they are not eligible for follow after all others
 * @param page which part of the ranking
 */
public record JobsForCandidate(
        Candidate candidate, LocalDate asOf, JobFilter filter, boolean includeNearMisses, Page page) {}
