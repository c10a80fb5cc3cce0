package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Job;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Who fits a posting, or criteria without one: freshness first, then access, then the ranking. */
@ApplicationScoped
public class CandidateRankingService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Caller caller;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final MatchAnswers answers;

    CandidateRankingService(
            MarketIndex index,
            Vocabulary vocabulary,
            Caller caller,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            MatchAnswers answers) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.caller = caller;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.answers = answers;
    }

    /** The candidates for a posting; 404 or 422 as a problem. */
    public CandidateRanking rank(UUID jobId, CandidateRankingQuery query) {
        freshness.await(query.options().atLeast());
        JobEntry entry = access.jobOfEmployer(jobId);
        return rank(MatchAccess.rankable(entry), entry.version(), query);
    }

    CandidateRanking rank(Job job, CandidateRankingQuery query) {
        freshness.await(query.options().atLeast());
        return rank(job, null, query);
    }

    /** @param version of the posting, or {@code null} when there is none */
    private CandidateRanking rank(Job job, @Nullable Long version, CandidateRankingQuery query) {
        RankingOptions options = query.options();
        Ranking ranking = timer.record("candidates", () -> index.rank(caller.partner(), query.page(job)));
        return new CandidateRanking(
                ranking.items().stream()
                        .map(item -> answers.candidate(item.explanation(), options.criteria()))
                        .toList(),
                ranking.total(),
                options.next(ranking.next(), version),
                Facets.from(ranking.facets()),
                options.asOf(),
                new Versions(version, null, options.onFirstPage(version), vocabulary.version()));
    }
}
