package org.himatch.matching.index;

import java.math.BigDecimal;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.jspecify.annotations.Nullable;

/** Pay of the contract, in units of the currency, as pay of the score, in hundredths. */
public final class PayMapping {
    private PayMapping() {}

    /**
     * The amount in the score's units.
     *
     * @throws IllegalArgumentException when a value is missing or out of the score's range
     */
    public static Pay toRanking(org.himatch.events.Pay pay) {
        return new Pay(
                hundredths(Required.of(pay.amount(), "amount")),
                Required.of(pay.currency(), "currency"),
                period(pay.per()));
    }

    /**
     * The range in the score's units.
     *
     * @throws IllegalArgumentException when a value is missing or out of the score's range
     */
    public static PayRange toRanking(org.himatch.events.PayRange pay) {
        return new PayRange(
                hundredthsIfSaid(pay.minimum()),
                hundredthsIfSaid(pay.maximum()),
                Required.of(pay.currency(), "currency"),
                period(pay.per()));
    }

    private static @Nullable Long hundredthsIfSaid(@Nullable BigDecimal amount) {
        return amount == null ? null : hundredths(amount);
    }

    private static long hundredths(BigDecimal amount) {
        try {
            // Not movePointRight: that writes out all digits of 1e1000000000 before it is refused.
            return amount.scaleByPowerOfTen(2).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount of pay has more than two decimals, or is too large", e);
        }
    }

    private static Pay.Per period(org.himatch.events.PayPeriod period) {
        return Pay.Per.valueOf(Required.of(period, "per").name());
    }
}
