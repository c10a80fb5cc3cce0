package org.himatch.ranking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a job pays. Either end may be open, not both.
 *
 * @param minimum the least, in hundredths of the currency's unit, or null
 * @param maximum the most, in hundredths of the currency's unit, or null
 * @param currency ISO 4217 code
 * @param per what the amounts are paid for
 */
public record PayRange(@Nullable Long minimum, @Nullable Long maximum, String currency, Pay.Per per) {

    /**
     * @throws IllegalArgumentException when both ends are missing, one is outside {@link Pay}'s bounds, they cross, or
     *     the currency is blank
     */
    public PayRange {
        if (minimum == null && maximum == null) {
            throw new IllegalArgumentException("a pay range needs a minimum or a maximum");
        }
        if (minimum != null && maximum != null && minimum > maximum) {
            throw new IllegalArgumentException(
                    "the minimum of a pay range, %d, is above its maximum, %d".formatted(minimum, maximum));
        }
        if (minimum != null) {
            Pay.requireAmount(minimum);
        }
        if (maximum != null) {
            Pay.requireAmount(maximum);
        }
        Require.notBlank("the currency of pay", currency);
    }

    /** The most that the job is known to pay: its maximum, or else its minimum. */
    public Pay upperEnd() {
        return new Pay(maximum != null ? maximum : Objects.requireNonNull(minimum), currency, per);
    }
}
