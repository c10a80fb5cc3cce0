package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.index.Ranked;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Job;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Who fits a posting, or criteria without one: freshness first, then access, then the ranking. */
@ApplicationScoped
class CandidateRankingService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Caller caller;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final MatchAnswers answers;
    private final FacetCounts facetCounts;

    CandidateRankingService(
            MarketIndex index,
            Vocabulary vocabulary,
            Caller caller,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            MatchAnswers answers,
            FacetCounts facetCounts) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.caller = caller;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.answers = answers;
        this.facetCounts = facetCounts;
    }

    CandidateRanking rank(UUID jobId, CandidateRankingQuery query) {
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
        Ranked<CandidateEntry> ranked = timer.record("candidates", () -> index.rank(caller.partner(), query.page(job)));
        return new CandidateRanking(
                ranked.items().stream()
                        .map(item -> answers.candidate(item, options.criteria()))
                        .toList(),
                ranked.total(),
                options.next(ranked.next(), version),
                options.facets().isEmpty() ? null : facets(job, query),
                options.asOf(),
                new Versions(version, null, options.onFirstPage(version), vocabulary.version()));
    }

    private Facets facets(Job job, CandidateRankingQuery query) {
        List<Candidate> eligible = index.rank(caller.partner(), query.allEligible(job)).items().stream()
                .map(item -> item.entry().candidate())
                .toList();
        return facetCounts.ofCandidates(
                eligible, query.options().facets(), query.options().asOf());
    }
}
