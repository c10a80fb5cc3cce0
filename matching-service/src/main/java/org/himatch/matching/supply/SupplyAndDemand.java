package org.himatch.matching.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.ranking.Demand;
import org.himatch.ranking.Supply;
import org.jspecify.annotations.Nullable;

/** Both sides of a market side by side, for one kind of key. Counts of candidates are rounded before anything else. */
final class SupplyAndDemand {
    private static final int DECIMALS = 2;

    private final Supply supply;
    private final Demand demand;
    private final Catalogue catalogue;
    private final MarketKey by;
    private final Rounding rounding;

    SupplyAndDemand(Supply supply, Demand demand, Catalogue catalogue, MarketKey by, Rounding rounding) {
        this.supply = supply;
        this.demand = demand;
        this.catalogue = catalogue;
        this.by = by;
        this.rounding = rounding;
    }

    /** Every key that any posting asks for or, as far as is shown, any candidate holds. */
    Stream<Place> places() {
        Set<String> keys = new HashSet<>(asked().keySet());
        keys.addAll(
                switch (by) {
                    case SKILL -> supply.skills().keySet();
                    case CREDENTIAL -> supply.credentials().keySet();
                    case STATE -> supply.states().keySet();
                });
        return keys.stream()
                .map(key -> new Place(postings(key), qualified(key), candidates(key), key))
                .filter(place -> place.postings() > 0 || place.candidates() > 0);
    }

    /** @param currency what to tell pay in; null for the most used */
    MarketFact fact(Place place, @Nullable String currency) {
        String key = place.key();
        Demand.Asked asked = asked().get(key);
        return new MarketFact(
                key,
                name(key),
                place.postings(),
                by == MarketKey.STATE ? null : asked == null ? 0 : asked.essential(),
                by != MarketKey.SKILL || asked == null
                        ? null
                        : new MarketFact.Levels(asked.level(1), asked.level(2), asked.level(3)),
                place.candidates(),
                by == MarketKey.SKILL ? atLevels(key) : null,
                place.qualified(),
                place.postings() == 0
                        ? null
                        : BigDecimal.valueOf(place.qualified())
                                .divide(BigDecimal.valueOf(place.postings()), DECIMALS, RoundingMode.DOWN),
                asked == null ? null : PayFacts.of(asked.pay(), currency));
    }

    private Map<String, Demand.Asked> asked() {
        return switch (by) {
            case SKILL -> demand.skills();
            case CREDENTIAL -> demand.credentials();
            case STATE -> demand.states();
        };
    }

    private int postings(String key) {
        Demand.Asked asked = asked().get(key);
        return asked == null ? 0 : asked.jobs();
    }

    private int candidates(String key) {
        return switch (by) {
            case SKILL -> atLevels(key).getFirst();
            case CREDENTIAL -> rounding.of(supply.credentials().getOrDefault(key, 0));
            case STATE -> rounding.of(supply.states().getOrDefault(key, 0));
        };
    }

    private int qualified(String key) {
        Demand.Asked asked = asked().get(key);
        return by == MarketKey.SKILL && asked != null ? atLevels(key).get(asked.level(2) - 1) : candidates(key);
    }

    private List<Integer> atLevels(String skill) {
        return supply.skills().getOrDefault(skill, List.of(0, 0, 0, 0, 0)).stream()
                .map(rounding::of)
                .toList();
    }

    private @Nullable String name(String key) {
        return switch (by) {
            case SKILL -> catalogue.skill(key).map(Skill::name).orElse(null);
            case CREDENTIAL -> catalogue.credential(key).map(Credential::name).orElse(null);
            case STATE -> null;
        };
    }
}
