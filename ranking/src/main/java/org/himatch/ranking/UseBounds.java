package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final Fetching fetching = new Fetching();
    private final List<Crowd> crowds = new ArrayList<>();

    /** Some rows of a block with the sums that bound their use. */
    record Crowd(JobBlock block, long[] rows, RowSums sums) {

        /** Sets a bitmap to those whose use, and so whose fit, may be at least a bound. */
        void atLeast(int fit, long[] into) {
            if (fit == 0) {
                System.arraycopy(rows, 0, into, 0, sums.words());
            } else {
                sums.atLeast(shares(fit), rows, into);
            }
        }

        int words() {
            return sums.words();
        }
    }

    /** @param sum adds up, and is used for nothing else */
    UseBounds(CandidateCredits credits, WeightedSum sum) {
        this.sum = sum;
        skills = credits.touched();
        weights = new int[skills.length];
        for (int i = 0; i < skills.length; i++) {
            weights[i] = shares(credits.mostUse(skills[i]));
        }
    }

    private static int shares(int use) {
        return Math.ceilDiv(use * WHOLE, Scorer.WHOLE);
    }

    /** Finds the bounds of those rows of a block that are in the first words. */
    void add(JobBlock block, long[] rows, int words) {
        for (int skill : skills) {
            block.asking().of(skill).fetch(fetching, words);
        }
        fetching.finish(words);
        for (int i = 0; i < skills.length; i++) {
            RowSet asking = block.asking().of(skills[i]);
            if (!asking.isEmpty()) {
                sum.add(asking, weights[i]);
            }
        }
        crowds.add(new Crowd(block, Arrays.copyOf(rows, words), sum.sum(words)));
    }

    List<Crowd> crowds() {
        return crowds;
    }

    /** The highest fit that the bounds of at least so many rows reach, as far as the bounds tell; 0 when there are not so many. */
    int reachedBy(long count) {
        long left = count;
        List<long[]> rows = new ArrayList<>();
        for (Crowd crowd : crowds) {
            long[] own = crowd.rows().clone();
            left -= crowd.sums().removeTooMuch(own);
            rows.add(own);
        }
        int bound = 0;
        for (int bit = WeightedSum.BITS - 1; bit >= 0; bit--) {
            int found = 0;
            for (int i = 0; i < rows.size(); i++) {
                found += crowds.get(i).sums().countWith(bit, rows.get(i));
            }
            boolean areEnough = found >= left;
            if (areEnough) {
                bound |= 1 << bit;
            } else {
                left -= found;
            }
            for (int i = 0; i < rows.size(); i++) {
                if (areEnough) {
                    crowds.get(i).sums().keepWith(bit, rows.get(i));
                } else {
                    crowds.get(i).sums().removeWith(bit, rows.get(i));
                }
            }
        }
        return bound * Scorer.WHOLE / WHOLE;
    }
}
