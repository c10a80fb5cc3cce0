package org.himatch.ranking;

/**
 * What a ranking of jobs writes to, kept from one to the next: to make it anew, which is to clear memory that no cache
 * holds, would take as long as much of the ranking. For one ranking at a time.
 */
final class JobScratch {

    private final int words;
    private final WeightedSum sum;
    private final Promising waiting = new Promising();
    private final long[][] bitmaps;

    /** For blocks of at most so many words. */
    JobScratch(int words) {
        this.words = words;
        sum = new WeightedSum(words);
        bitmaps = new long[Role.values().length][words];
    }

    /** What a bitmap is for. */
    enum Role {
        ROWS,
        ELIGIBLE,
        SOME,
        OTHER,
        PROMISING
    }

    int words() {
        return words;
    }

    /** Sums, of which none is needed any more. */
    WeightedSum sum() {
        sum.reuse();
        return sum;
    }

    /** None waits. */
    Promising waiting() {
        waiting.clear();
        return waiting;
    }

    long[] bitmap(Role role) {
        return bitmaps[role.ordinal()];
    }
}
