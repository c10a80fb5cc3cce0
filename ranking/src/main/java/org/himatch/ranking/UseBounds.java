package org.himatch.ranking;

/**
 * Bounds of the use that jobs have for a candidate, for all rows of a word at once: enough to leave most jobs out without
 * a look at what they ask.
 *
 * <p>A job's use is the sum of what its criteria use of the skills held, and of each at most all of it, whatever level is
 * asked. So it is not above the sum of the most that each skill asked can add. That is taken in shares of
 * {@value #WHOLE}, each rounded up, and added up by {@link WeightedSum} for the sets of jobs that ask for a skill. A job
 * that asks for a skill twice is in its set once, which is enough: a skill held counts once, by what uses most of it.
 */
final class UseBounds {

    /** All that a candidate brings. */
    private static final int WHOLE = 128;

    private final int[] skills;
    private final int[] weights;
    private final WeightedSum sum;

    /** Bounds in blocks of at most so many words. */
    UseBounds(CandidateCredits credits, int words) {
        skills = credits.touched();
        weights = new int[skills.length];
        for (int i = 0; i < skills.length; i++) {
            weights[i] = Math.ceilDiv(credits.mostUse(skills[i]) * WHOLE, Scorer.WHOLE);
        }
        sum = new WeightedSum(words);
    }

    /** Finds the bounds of the rows of a block. */
    void find(JobBlock block) {
        int words = block.words();
        sum.clear();
        for (int i = 0; i < skills.length; i++) {
            RowSet asking = block.asking().of(skills[i]);
            if (!asking.isEmpty()) {
                sum.add(asking, weights[i], words);
            }
        }
        sum.sum(words);
    }

    /** Sets a bitmap to those of some rows whose use, and so whose fit, may be at least a bound. */
    void atLeast(int fit, long[] among, long[] into, int words) {
        if (fit == 0) {
            System.arraycopy(among, 0, into, 0, words);
        } else {
            sum.atLeast(Math.ceilDiv(fit * WHOLE, Scorer.WHOLE), among, into, words);
        }
    }

    /** Sets a bitmap to about so many of some rows, or a few more: those with the highest bounds. */
    void highest(long count, long[] among, long[] into, long[] scratch, int words) {
        int bound = sum.reachedBy(count, among, scratch, words);
        sum.atLeast(Math.max(1, bound), among, into, words);
    }
}
