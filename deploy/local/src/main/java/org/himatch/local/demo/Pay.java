package org.himatch.local.demo;

import java.math.BigDecimal;

/** Pay as people say it: by the hour in halves of a dollar, by the year in thousands. */
final class Pay {
    private static final int HOURS_PER_YEAR = 2080;
    private static final int THOUSAND = 1000;
    private static final int CENTS_OF_HALF_A_DOLLAR = 50;

    private Pay() {}

    /** What pay is for. */
    enum Per {
        HOUR,
        YEAR
    }

    static Per per(Trade trade) {
        return trade.salaried() ? Per.YEAR : Per.HOUR;
    }

    /** The trade's usual pay times this percentage. */
    static BigDecimal amount(Trade trade, int percent) {
        long cents = (long) trade.hourlyPay() * percent;
        if (trade.salaried()) {
            return BigDecimal.valueOf(cents * HOURS_PER_YEAR / 100 / THOUSAND * THOUSAND);
        }
        return BigDecimal.valueOf(cents / CENTS_OF_HALF_A_DOLLAR * CENTS_OF_HALF_A_DOLLAR, 2);
    }
}
