package org.himatch.events;

import java.math.BigDecimal;

/**
 * An amount of pay.
 *
 * @param amount in units of the currency, not negative, at most two decimals
 * @param currency ISO 4217 code
 * @param per the period that the amount is for
 */
public record Pay(BigDecimal amount, String currency, PayPeriod per) {}
