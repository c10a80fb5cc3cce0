package org.himatch.matching.supply;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.Quartiles;
import org.jspecify.annotations.Nullable;

/** What postings pay, in one currency and by the year, so that amounts compare and none is converted. */
final class PayFacts {
    private static final int DECIMALS = 2;

    private PayFacts() {}

    /** @param currency what to tell it in; null for the one that most pay in, of equals the alphabetically first */
    static MarketFact.@Nullable OfferedPay of(List<PayRange> pay, @Nullable String currency) {
        String chosen = currency == null ? mostUsed(pay) : currency;
        List<PayRange> counted =
                pay.stream().filter(range -> range.currency().equals(chosen)).toList();
        if (chosen == null || counted.isEmpty()) {
            return null;
        }
        LongStream yearly = counted.stream().mapToLong(range -> range.upperEnd().yearly());
        Quartiles quartiles = Quartiles.of(yearly);
        return new MarketFact.OfferedPay(
                counted.size(),
                chosen,
                BigDecimal.valueOf(quartiles.lower(), DECIMALS),
                BigDecimal.valueOf(quartiles.median(), DECIMALS),
                BigDecimal.valueOf(quartiles.upper(), DECIMALS));
    }

    private static @Nullable String mostUsed(List<PayRange> pay) {
        Map<String, Integer> uses = new TreeMap<>();
        pay.forEach(range -> uses.merge(range.currency(), 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
