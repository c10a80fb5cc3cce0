package org.himatch.job.search;

import java.math.BigDecimal;
import java.util.Optional;
import org.himatch.api.ParameterReader;
import org.himatch.events.PayPeriod;
import org.jspecify.annotations.Nullable;

/** Reads what a posting must pay: an amount, which says nothing without its currency and its period. */
final class PayReader {
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private PayReader() {}

    static @Nullable PayFloor read(ParameterReader reader, SearchParameters given) {
        Optional<BigDecimal> amount = reader.one("payMinimum", given.payMinimum, PayReader::amount);
        Optional<PayPeriod> per =
                reader.one("payPer", given.payPer, value -> ParameterReader.oneOf(PayPeriod.class, value));
        if (given.payMinimum.isEmpty()) {
            if (!given.payPer.isEmpty()) {
                reader.refuse("payPer", "says nothing without payMinimum");
            }
            return null;
        }
        if (given.payCurrency.isEmpty()) {
            reader.refuse("payMinimum", "needs payCurrency");
        }
        if (given.payPer.isEmpty()) {
            reader.refuse("payMinimum", "needs payPer, HOUR or YEAR");
        }
        boolean complete = amount.isPresent() && per.isPresent() && given.payCurrency.size() == 1;
        return complete ? new PayFloor(amount.get(), given.payCurrency.getFirst(), per.get()) : null;
    }

    static String currency(String text) {
        if (!text.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("must be a three-letter currency code");
        }
        return text;
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?") || new BigDecimal(text).compareTo(MOST) > 0) {
            throw new IllegalArgumentException("must be an amount from 0 to " + MOST + " with at most two decimals");
        }
        return new BigDecimal(text);
    }
}
