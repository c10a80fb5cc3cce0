package org.himatch.profile;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;

/**
 * An amount of pay.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 * @param per what the amount is for
 */
@Schema(name = "Pay")
public record PayBody(
        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(examples = "29.50")
        BigDecimal amount,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be a three-letter currency code")
        @Schema(examples = "USD")
        String currency,

        @NotNull PayPeriod per) {

    /** With two decimals, as it is stored: an answer looks the same before and after. */
    Pay toPay() {
        return new Pay(amount.setScale(2), currency, per);
    }

    static PayBody from(Pay pay) {
        return new PayBody(pay.amount(), pay.currency(), pay.per());
    }
}
