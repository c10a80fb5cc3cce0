package org.himatch.matching.rankings;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.PayPeriod;
import org.himatch.matching.index.PayMapping;
import org.himatch.ranking.Pay;

/**
 * An amount of pay.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 * @param per what the amount is for; a year of hourly work counts 2080 hours
 */
@Schema(name = "Pay")
record PayBody(
        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(examples = "38.00")
        BigDecimal amount,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be a three-letter currency code")
        @Schema(examples = "USD")
        String currency,

        @NotNull PayPeriod per) {

    Pay toRanking() {
        return PayMapping.toRanking(new org.himatch.events.Pay(amount, currency, per));
    }
}
