package org.himatch.matching.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.himatch.api.Caller;
import org.himatch.catalogue.Catalogue;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.RankingTimer;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.Demand;
import org.himatch.ranking.Supply;
import org.himatch.ranking.Vocabulary;

/** Supply and demand in the caller's market: freshness first, then both sides counted, then a page of it. */
@ApplicationScoped
class MarketService {
    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Caller caller;
    private final Freshness freshness;
    private final RankingTimer timer;

    MarketService(
            MarketIndex index,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Clock clock,
            Caller caller,
            Freshness freshness,
            RankingTimer timer) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.clock = clock;
        this.caller = caller;
        this.freshness = freshness;
        this.timer = timer;
    }

    MarketFacts facts(MarketQuery query) {
        freshness.await(query.atLeast());
        return timer.record("market", () -> count(query));
    }

    private MarketFacts count(MarketQuery query) {
        String partner = caller.partner();
        Rounding rounding = caller.actsForPartner() ? Rounding.EXACT : Rounding.COARSE;
        Supply supply = index.supply(partner, query.asOf(), query.states(), query.remote());
        Demand demand = index.demand(partner, clock.instant(), query.states(), query.remote());
        SupplyAndDemand market = new SupplyAndDemand(supply, demand, catalogue, query.by(), rounding);
        Comparator<Place> order = Place.order(query.sort());
        List<Place> all = market.places()
                .filter(place -> isWanted(place.key(), query))
                .sorted(order)
                .toList();
        List<Place> left = all.stream()
                .filter(place -> query.cursor() == null
                        || order.compare(place, query.cursor().after()) > 0)
                .toList();
        List<Place> page = left.subList(0, Math.min(query.limit(), left.size()));
        return new MarketFacts(
                page.stream().map(place -> market.fact(place, query.currency())).toList(),
                all.size(),
                page.size() < left.size() ? query.next(page.getLast()) : null,
                demand.jobs(),
                rounding.of(supply.candidates()),
                rounding.to(),
                query.asOf(),
                new Versions(null, null, null, vocabulary.version()));
    }

    private boolean isWanted(String key, MarketQuery query) {
        return (query.keys().isEmpty() || query.keys().contains(key))
                && (query.families().isEmpty()
                        || catalogue
                                .skill(key)
                                .filter(skill -> query.families().contains(skill.family()))
                                .isPresent());
    }
}
