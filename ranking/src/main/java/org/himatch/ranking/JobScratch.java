package org.himatch.ranking;

/**
 * What a ranking of jobs writes to, kept from one to the next: to make it anew, which is to clear memory that no cache
 * holds, would take as long as much of the ranking. For one ranking at a time.
 */
final class JobScratch {

    private final int words;
    private final WeightedSum sum;
    private final CreditTable credits;
    private final Promising waiting = new Promising();
    private final long[][] bitmaps;

    /** For blocks of at most so many words. */
    JobScratch(int words, AskedSkills asked) {
        this.words = words;
        credits = new CreditTable(asked);
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

    /** No sum is needed any more. */
    WeightedSum sum() {
        return sum;
    }

    /** None waits. */
    Promising waiting() {
        return waiting;
    }

    /** Nothing is written there. */
    CreditTable credits() {
        return credits;
    }

    long[] bitmap(Role role) {
        return bitmaps[role.ordinal()];
    }

    /** Makes ready for the next ranking, and forgets the blocks of this one, lest they stay in memory when others replace them. */
    void clear() {
        credits.clear();
        sum.reuse();
        waiting.clear();
    }
}
