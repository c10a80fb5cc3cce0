package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;

/** What fits a candidate: access first, for the id alone decides it, then freshness, then the ranking. */
@ApplicationScoped
class JobRankingService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final MatchAnswers answers;

    JobRankingService(
            MarketIndex index,
            Vocabulary vocabulary,
            Clock clock,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            MatchAnswers answers) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.answers = answers;
    }

    JobRanking rank(UUID candidateId, JobRankingQuery query) {
        access.requireOwnCandidate(candidateId);
        freshness.await(query.options().atLeast());
        CandidateEntry entry = access.ownCandidate(candidateId);
        Candidate candidate = entry.candidate();
        RankingOptions options = query.options();
        Ranking ranking =
                timer.record("jobs", () -> index.rank(entry.partner(), query.page(candidate), clock.instant()));
        return new JobRanking(
                ranking.items().stream()
                        .map(item -> answers.job(item.explanation(), options.criteria()))
                        .toList(),
                ranking.total(),
                index.unscored(candidate, options.asOf()).orElse(null),
                options.next(ranking.next(), entry.version()),
                Facets.from(ranking.facets()),
                options.asOf(),
                new Versions(null, entry.version(), options.onFirstPage(entry.version()), vocabulary.version()));
    }
}
