package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of all rows of a block at once, in bit-sliced counters: never less than the true points. Or the depths,
 * when the steps are of depth.
 */
final class Tally {

    private final List<CriterionSteps> criteria;
    private final long[][] sum;
    private final long[][] term;
    private final long[] carry;
    private final StepNumbers numbers;

    /** By criterion the points of its steps, and 0. */
    private final int[][] points;

    private int most;

    /** A tally for blocks of at most so many words. */
    Tally(List<CriterionSteps> criteria, int words) {
        this.criteria = criteria;
        int planes = planes(criteria.stream().mapToInt(CriterionSteps::most).sum());
        sum = new long[planes][words];
        term = new long[planes][words];
        carry = new long[words];
        numbers = new StepNumbers(words);
        points = criteria.stream()
                .map(criterion -> IntStream.concat(
                                criterion.steps().stream().mapToInt(CriterionSteps.Step::points), IntStream.of(0))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Sums up all criteria, for the words in view. */
    void count(BlockView view) {
        most = 0;
        for (int i = 0; i < criteria.size(); i++) {
            add(criteria.get(i), points[i], view);
        }
    }

    private void add(CriterionSteps criterion, int[] points, BlockView view) {
        int words = view.words();
        int added = criterion.most();
        if (added == 0) {
            return;
        }
        if (most == 0) {
            most = added;
            numbers.find(criterion.steps(), points, sum, planes(added), view);
            return;
        }
        numbers.find(criterion.steps(), points, term, planes(added), view);
        for (int plane = planes(most); plane < planes(most + added); plane++) {
            Arrays.fill(sum[plane], 0, words, 0);
        }
        most += added;
        BitSliced.add(sum, planes(most), term, planes(added), carry, words);
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
        BitSliced.atLeast(sum, planes(most), points, into, words);
        Bitmaps.and(into, rows, words);
    }

    /** The highest number of points that so many of the given rows have at least; 0 when there are fewer rows. */
    int reachedBy(int count, long[] rows, long[] scratch, int words) {
        int reached = 0;
        for (int bit = Integer.highestOneBit((1 << planes(most)) - 1); bit > 0; bit >>= 1) {
            atLeast(reached | bit, rows, scratch, words);
            if (Bitmaps.count(scratch, words) >= count) {
                reached |= bit;
            }
        }
        return reached;
    }
}
