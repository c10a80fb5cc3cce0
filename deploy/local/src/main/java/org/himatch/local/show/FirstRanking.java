package org.himatch.local.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.catalogue.Catalogue;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.ServiceFailure;
import org.himatch.local.show.Ranking.Match;

/**
 * Shows what HIMatch does on one screen or two: the best candidates for the demo market's first posting, the reasons for
 * the first of them, who nearly made it, and which postings fit the first candidate in turn.
 */
public final class FirstRanking {
    private static final int CANDIDATES = 10;
    private static final int JOBS = 3;

    /** How many beyond the eligible are looked at, to find near misses of both kinds. */
    private static final int BEYOND = 25;

    private final MarketReader market;
    private final Screen screen;
    private final Catalogue catalogue = Catalogue.builtIn();

    /**
     * Nothing is asked or shown yet.
     *
     * @param api the three services; its token must have the role integrator, for the names
     */
    public FirstRanking(PartnerApi api, Screen screen) {
        this.market = new MarketReader(api, screen.symbols());
        this.screen = screen;
    }

    /**
     * Waits until matching has seen the market, and shows the ranking.
     *
     * @throws ServiceFailure when a service cannot be reached or does not answer with a success
     */
    public void show(LoadedMarket loaded) {
        market.awaitArrival(loaded);
        Posting posting = market.posting(loaded.showcase());
        Ranking ranking = market.candidates(loaded.showcase(), CANDIDATES);
        List<Match> beyond = market.candidatesAndNearMisses(loaded.showcase(), ranking.total() + BEYOND)
                .items();
        List<Row> best = rows(ranking.items(), ranking.asOf());
        List<Row> nearMisses = rows(NearMisses.choose(beyond), ranking.asOf());

        screen.blank();
        new PostingBlock(screen).show(posting, beyond);
        screen.blank();
        new CandidateTable(screen).show(best, ranking.total(), ranking.asOf());
        if (!best.isEmpty()) {
            screen.blank();
            new ReasonsBlock(screen, catalogue).show(best.getFirst());
        }
        if (!nearMisses.isEmpty()) {
            screen.blank();
            new NearMisses(screen, posting).show(nearMisses);
        }
        if (!best.isEmpty()) {
            screen.blank();
            showJobs(best.getFirst());
        }
    }

    private void showJobs(Row candidate) {
        Ranking jobs = market.jobs(candidate.match().id(), JOBS);
        Map<UUID, Posting> postings = new LinkedHashMap<>();
        jobs.items().forEach(job -> postings.put(job.id(), market.posting(job.id())));
        new JobsBlock(screen).show(jobs, postings, candidate.person().name());
    }

    private List<Row> rows(List<Match> matches, String asOf) {
        return matches.stream()
                .map(match -> new Row(match, market.person(match.id(), asOf)))
                .toList();
    }
}
