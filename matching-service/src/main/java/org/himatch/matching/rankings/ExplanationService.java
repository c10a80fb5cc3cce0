package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Job;
import org.himatch.ranking.Standing;

/** Why a candidate has a score for a posting: freshness first, then access, then the score. */
@ApplicationScoped
class ExplanationService {
    private final MarketIndex index;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final MatchAnswers answers;

    ExplanationService(
            MarketIndex index, Freshness freshness, MatchAccess access, RankingTimer timer, MatchAnswers answers) {
        this.index = index;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.answers = answers;
    }

    MatchExplanation explain(UUID jobId, UUID candidateId, PairQuery query) {
        freshness.await(query.atLeast());
        MatchAccess.Pair pair = access.pair(jobId, candidateId);
        Job job = MatchAccess.rankable(pair.job());
        CandidateEntry candidate = pair.candidate();
        Standing standing = timer.record(
                "pair", () -> index.standing(candidate.partner(), job, candidate.candidate(), query.asOf()));
        return answers.pair(pair, standing);
    }
}
