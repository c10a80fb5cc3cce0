package org.himatch.matching.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.MatchAccess;
import org.himatch.matching.rankings.PairQuery;
import org.himatch.matching.rankings.RankingTimer;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Job;
import org.himatch.ranking.Vocabulary;

/** What a profile leaves out: access first, then freshness, then the market, as for the postings of a candidate. */
@ApplicationScoped
class CompletenessService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final HintWording wording;

    CompletenessService(
            MarketIndex index,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Clock clock,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            HintWording wording) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.clock = clock;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.wording = wording;
    }

    Completeness of(UUID candidateId, PairQuery query) {
        access.requireOwnCandidate(candidateId);
        freshness.await(query.atLeast());
        CandidateEntry entry = access.ownCandidate(candidateId);
        return timer.record("completeness", () -> of(entry, query.asOf()));
    }

    private Completeness of(CandidateEntry entry, LocalDate asOf) {
        Candidate candidate = entry.candidate();
        List<Job> jobs = index.jobsShownAt(entry.partner(), clock.instant());
        Prospects prospects = new Prospects(vocabulary, catalogue, candidate, asOf, jobs);
        int now = prospects.withinReach();
        return new Completeness(
                jobs.size(),
                now,
                index.unscored(candidate, asOf).orElse(null),
                findings(prospects)
                        .map(finding -> CompletenessHint.of(finding, now, wording.of(finding)))
                        .toList(),
                asOf,
                new Versions(null, entry.version(), null, vocabulary.version()));
    }

    /** Everything that is worth saying in this market, what brings most within reach first. */
    static Stream<Finding> findings(Prospects prospects) {
        return Stream.of(
                        EvidenceFacts.of(prospects),
                        WishFacts.of(prospects),
                        Renewals.of(prospects),
                        Gaps.of(prospects))
                .flatMap(List::stream)
                .filter(finding -> finding.askedBy() > 0 || finding.gained() > 0)
                .sorted(Finding.WORTH_MOST_FIRST);
    }
}
