package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * The points of all rows of a block at once, in bit-sliced counters: never less than the true points. Or the depths,
 * when the steps are of depth.
 */
final class Tally {

    private final List<CriterionSteps> criteria;
    private final int quantum;
    private final long[][] sum;
    private final long[][] term;
    private final long[] taken;
    private final long[] fresh;
    private final int planes;

    /**
     * A tally for blocks of at most so many words.
     *
     * @param quantum how many points a step's number stands for
     */
    Tally(List<CriterionSteps> criteria, int quantum, int words) {
        this.criteria = criteria;
        this.quantum = quantum;
        planes = planes(criteria.stream().mapToInt(CriterionSteps::most).sum());
        sum = new long[planes][words];
        term = new long[planes][words];
        taken = new long[words];
        fresh = new long[words];
    }

    void count(BlockView view) {
        int words = view.words();
        for (long[] plane : sum) {
            Arrays.fill(plane, 0, words, 0);
        }
        int most = 0;
        for (CriterionSteps criterion : criteria) {
            if (criterion.most() > 0) {
                select(criterion, view);
                most += criterion.most();
                BitSliced.add(sum, planes(most), term, planes(criterion.most()), fresh, words);
            }
        }
    }

    /** Gives every row the points of the first step it passes. */
    private void select(CriterionSteps criterion, BlockView view) {
        int words = view.words();
        int bits = planes(criterion.most());
        for (int bit = 0; bit < bits; bit++) {
            Arrays.fill(term[bit], 0, words, 0);
        }
        Arrays.fill(taken, 0, words, 0);
        for (CriterionSteps.Step step : criterion.steps()) {
            Arrays.fill(fresh, 0, words, 0);
            for (RowTest test : step.tests()) {
                test.addTo(fresh, view);
            }
            Bitmaps.claim(fresh, taken, words);
            for (int bit = 0; bit < bits; bit++) {
                if ((step.points() >>> bit & 1) != 0) {
                    Bitmaps.or(term[bit], fresh, words);
                }
            }
        }
    }

    private static int planes(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /** Sets a bitmap to the given rows that have at least so many points. */
    void atLeast(int points, long[] rows, long[] into, int words) {
        if (points <= 0) {
            System.arraycopy(rows, 0, into, 0, words);
            return;
        }
        BitSliced.atLeast(sum, planes, Math.ceilDiv(points, quantum), into, words);
        Bitmaps.and(into, rows, words);
    }

    /** The highest number of points that so many of the given rows have at least; 0 when there are fewer rows. */
    int reachedBy(int count, long[] rows, long[] scratch, int words) {
        int reached = 0;
        for (int bit = Integer.highestOneBit((1 << planes) - 1); bit > 0; bit >>= 1) {
            atLeast(quantum * (reached | bit), rows, scratch, words);
            if (Bitmaps.count(scratch, words) >= count) {
                reached |= bit;
            }
        }
        return quantum * reached;
    }
}
