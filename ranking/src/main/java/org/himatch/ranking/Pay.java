package org.himatch.ranking;

/**
 * An amount of pay.
 *
 * @param amount in hundredths of the currency's unit (cents), 0 to {@value #MAX_AMOUNT}
 * @param currency ISO 4217 code
 * @param per what the amount is paid for
 */
public record Pay(long amount, String currency, Per per) {

    /** A bound that keeps yearly amounts exact. */
    public static final long MAX_AMOUNT = 1_000_000_000_000L;

    /** 52 weeks of 40 hours: what makes hourly and yearly pay comparable. */
    public static final int HOURS_A_YEAR = 2080;

    /** What an amount is paid for. */
    public enum Per {
        /** An hour of work. */
        HOUR,
        /** A year of work. */
        YEAR
    }

    /** @throws IllegalArgumentException when the amount is outside 0..{@value #MAX_AMOUNT} or the currency is blank */
    public Pay {
        requireAmount(amount);
        Require.notBlank("the currency of pay", currency);
    }

    static void requireAmount(long amount) {
        Require.atLeast("a pay amount", amount, 0);
        Require.atMost("a pay amount", amount, MAX_AMOUNT);
    }

    /** The amount for a year, in hundredths of the currency's unit. */
    public long yearly() {
        return switch (per) {
            case HOUR -> amount * HOURS_A_YEAR;
            case YEAR -> amount;
        };
    }
}
