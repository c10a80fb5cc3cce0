package org.himatch.matching.supply;

/**
 * How counts of candidates are shown. A count of one, in a state and with a rare credential, is a person. So whoever does
 * not act for the partner gets counts of candidates rounded down to a multiple of {@value #BASE}: fewer than {@value #BASE}
 * are shown as 0, and the difference of two counts tells nobody apart either, which leaving out small counts alone would
 * not achieve. What is computed from counts is computed from the rounded ones, the order too. Counts of postings, which
 * are public, are exact.
 */
enum Rounding {
    /** As they are: for the partner's own systems, which know every candidate anyway. */
    EXACT(1),
    /** Rounded down. */
    COARSE(Rounding.BASE);

    private static final int BASE = 5;

    private final int to;

    Rounding(int to) {
        this.to = to;
    }

    /** Of what number counts are multiples. */
    int to() {
        return to;
    }

    int of(int count) {
        return count - count % to;
    }
}
