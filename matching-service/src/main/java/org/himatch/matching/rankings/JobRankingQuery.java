package org.himatch.matching.rankings;

import org.himatch.ranking.Candidate;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.JobsForCandidate;

/**
 * A checked question for the postings for a candidate.
 *
 * @param filter which postings are looked at
 * @param options how the ranking is wanted
 */
record JobRankingQuery(JobFilter filter, RankingOptions options) {

    JobsForCandidate page(Candidate candidate) {
        return new JobsForCandidate(
                candidate, options.asOf(), filter, options.nearMisses(), options.page(), options.facets());
    }
}
