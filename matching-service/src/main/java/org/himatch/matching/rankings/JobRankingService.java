package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.index.Ranked;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Job;
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
    private final FacetCounts facetCounts;

    JobRankingService(
            MarketIndex index,
            Vocabulary vocabulary,
            Clock clock,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            MatchAnswers answers,
            FacetCounts facetCounts) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.answers = answers;
        this.facetCounts = facetCounts;
    }

    JobRanking rank(UUID candidateId, JobRankingQuery query) {
        access.requireOwnCandidate(candidateId);
        freshness.await(query.options().atLeast());
        CandidateEntry entry = access.ownCandidate(candidateId);
        Candidate candidate = entry.candidate();
        RankingOptions options = query.options();
        Ranked<JobEntry> ranked =
                timer.record("jobs", () -> index.rank(entry.partner(), query.page(candidate), clock.instant()));
        return new JobRanking(
                ranked.items().stream()
                        .map(item -> answers.job(item, options.criteria()))
                        .toList(),
                ranked.total(),
                index.unscored(candidate, options.asOf()).orElse(null),
                options.next(ranked.next(), entry.version()),
                options.facets().isEmpty() ? null : facets(entry, query),
                options.asOf(),
                new Versions(null, entry.version(), options.onFirstPage(entry.version()), vocabulary.version()));
    }

    private Facets facets(CandidateEntry candidate, JobRankingQuery query) {
        List<Job> eligible =
                index
                        .rank(candidate.partner(), query.allEligible(candidate.candidate()), clock.instant())
                        .items()
                        .stream()
                        .flatMap(item -> Optional.ofNullable(item.entry().job()).stream())
                        .toList();
        return facetCounts.ofJobs(eligible, query.options().facets());
    }
}
