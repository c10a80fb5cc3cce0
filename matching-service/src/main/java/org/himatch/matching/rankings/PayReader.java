package org.himatch.matching.rankings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himatch.api.ParameterReader;
import org.himatch.events.PayPeriod;
import org.himatch.matching.index.PayMapping;
import org.himatch.ranking.Pay;
import org.jspecify.annotations.Nullable;

/** Reads an amount of pay from parameters: it says nothing without its currency and its period, nor they without it. */
final class PayReader {
    private PayReader() {}

    /** @param name of the parameter that has the amount */
    static @Nullable Pay read(
            ParameterReader reader, String name, List<String> amounts, List<String> currencies, List<String> periods) {
        Optional<BigDecimal> amount = reader.one(name, amounts, PayReader::amount);
        Optional<String> currency = reader.one("payCurrency", currencies, PayReader::currency);
        Optional<PayPeriod> per = reader.one("payPer", periods, value -> ParameterReader.oneOf(PayPeriod.class, value));
        if (amounts.isEmpty()) {
            if (!currencies.isEmpty()) {
                reader.refuse("payCurrency", "says nothing without " + name);
            }
            if (!periods.isEmpty()) {
                reader.refuse("payPer", "says nothing without " + name);
            }
            return null;
        }
        if (currencies.isEmpty()) {
            reader.refuse(name, "needs payCurrency");
        }
        if (periods.isEmpty()) {
            reader.refuse(name, "needs payPer, HOUR or YEAR");
        }
        return amount.isPresent() && currency.isPresent() && per.isPresent()
                ? PayMapping.toRanking(new org.himatch.events.Pay(amount.get(), currency.get(), per.get()))
                : null;
    }

    private static String currency(String text) {
        if (!text.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("must be a three-letter currency code");
        }
        return text;
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("must be an amount from 0 to 999999999.99 with at most two decimals");
        }
        return new BigDecimal(text);
    }
}
