package org.himatch.api.posting;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.jspecify.annotations.Nullable;

/**
 * What a posting pays; at least one end.
 *
 * @param minimum the lower end in units of the currency
 * @param maximum the upper end in units of the currency
 * @param currency ISO 4217 code
 * @param per what the amounts are for
 */
@Schema(name = "PayRange")
public record PayRangeBody(
        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(examples = "29.50")
        BigDecimal minimum,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(examples = "38.00")
        BigDecimal maximum,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be a three-letter currency code")
        @Schema(examples = "USD")
        String currency,

        @NotNull PayPeriod per) {

    /** The range without its HTTP clothes. */
    public PayRange toPayRange() {
        return new PayRange(cents(minimum), cents(maximum), currency, per);
    }

    /** Two decimals, as the amount is stored: an answer does not change its look after a restart. */
    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2);
    }

    /** The range as HTTP shows it. */
    public static PayRangeBody from(PayRange pay) {
        return new PayRangeBody(pay.minimum(), pay.maximum(), pay.currency(), pay.per());
    }
}
