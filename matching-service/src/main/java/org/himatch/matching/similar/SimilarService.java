package org.himatch.matching.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.MatchAccess;
import org.himatch.matching.rankings.PairQuery;
import org.himatch.matching.rankings.RankingTimer;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.Job;
import org.himatch.ranking.Likest;
import org.himatch.ranking.Vocabulary;

/** What is alike: freshness first, then access, then the comparison with everybody or everything there is. */
@ApplicationScoped
class SimilarService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;

    SimilarService(
            MarketIndex index,
            Vocabulary vocabulary,
            Clock clock,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
    }

    SimilarCandidates candidates(UUID candidateId, PairQuery query, int limit) {
        freshness.await(query.atLeast());
        CandidateEntry entry = access.candidateToCompare(candidateId);
        Likest likest = timer.record(
                "similar-candidates", () -> index.like(entry.partner(), entry.candidate(), query.asOf(), limit));
        return new SimilarCandidates(
                likest.items().stream().map(SimilarCandidate::from).toList(),
                likest.total(),
                query.asOf(),
                new Versions(null, entry.version(), null, vocabulary.version()));
    }

    SimilarJobs jobs(UUID jobId, SimilarJobsQuery query) {
        freshness.await(query.atLeast());
        JobEntry entry = access.jobToCompare(jobId);
        Job job = MatchAccess.rankable(entry);
        Likest likest =
                timer.record("similar-jobs", () -> index.like(entry.partner(), job, clock.instant(), query.limit()));
        return new SimilarJobs(
                likest.items().stream().map(SimilarJob::from).toList(),
                likest.total(),
                new Versions(entry.version(), null, null, vocabulary.version()));
    }
}
