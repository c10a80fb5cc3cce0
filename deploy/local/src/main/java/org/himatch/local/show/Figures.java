package org.himatch.local.show;

import java.math.BigDecimal;

/** Scores and points as people read them: 0.00 to 100.00, all in the same unit. */
final class Figures {
    /** The characters of {@code 100.00}. */
    static final int WIDTH = 6;

    private static final String LEVEL = " at level ";

    private Figures() {}

    /** Points, 0 to 10 000, in {@link #WIDTH} characters. */
    static String of(int points) {
        return Screen.right(plain(points), WIDTH);
    }

    /** Points, 0 to 10 000, in as many characters as they need. */
    static String plain(int points) {
        return BigDecimal.valueOf(points, 2).toPlainString();
    }

    /** A criterion without its level. */
    static String withoutLevel(String label) {
        int level = label.lastIndexOf(LEVEL);
        return level < 0 ? label : label.substring(0, level);
    }
}
