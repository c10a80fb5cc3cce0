package org.himatch.matching.rankings;

import java.math.BigDecimal;

/** Points, 0 to 10 000, as they are shown to people, 0.00 to 100.00, and back. */
public final class Scores {
    private static final int DECIMALS = 2;

    private Scores() {}

    /** Such as 82.66 for 8266. */
    public static BigDecimal shown(int points) {
        return BigDecimal.valueOf(points, DECIMALS);
    }

    /**
     * The points of a score that somebody wrote.
     *
     * @throws IllegalArgumentException when it is outside 0 to 100 or has more than two decimals
     */
    static int points(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a score is from 0 to 100");
        }
        try {
            return score.movePointRight(DECIMALS).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a score has at most two decimals", e);
        }
    }
}
