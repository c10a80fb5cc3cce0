package org.himatch.job.search;

import java.math.BigDecimal;
import org.himatch.events.PayPeriod;

/**
 * The least that a posting must reach: the most that it is known to pay must not be below. Hourly and yearly pay compare
 * by the hours that the score counts for a year.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 * @param per what the amount is for
 */
record PayFloor(BigDecimal amount, String currency, PayPeriod per) {
    /** As {@code HOURS_A_YEAR} of the score's {@code Pay}, and the column {@code pay_yearly}; a test holds them together. */
    private static final BigDecimal HOURS_A_YEAR = new BigDecimal(2080);

    /** The amount for a year. */
    BigDecimal yearly() {
        return switch (per) {
            case HOUR -> amount.multiply(HOURS_A_YEAR);
            case YEAR -> amount;
        };
    }

    /** That a posting of the table {@code job} reaches it. */
    Sql condition() {
        return Sql.of("(job.pay_currency = ? AND job.pay_yearly >= ?)", currency, yearly());
    }
}
