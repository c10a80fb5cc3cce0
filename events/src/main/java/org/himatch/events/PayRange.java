package org.himatch.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a posting pays; at least one end is given.
 *
 * @param minimum the lower end in units of the currency
 * @param maximum the upper end in units of the currency, not below the minimum
 * @param currency ISO 4217 code
 * @param per the period that both ends are for
 */
public record PayRange(
        @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String currency, PayPeriod per) {}
