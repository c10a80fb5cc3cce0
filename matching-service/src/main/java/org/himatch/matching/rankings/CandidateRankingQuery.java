package org.himatch.matching.rankings;

import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Job;

/**
 * A checked question for the candidates of a posting.
 *
 * @param filter which candidates are looked at
 * @param options how the ranking is wanted
 */
public record CandidateRankingQuery(CandidateFilter filter, RankingOptions options) {

    CandidatesForJob page(Job job) {
        return new CandidatesForJob(
                job, options.asOf(), filter, options.nearMisses(), options.page(), options.facets());
    }
}
