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
    private final int[] works;
    private int next;
    private int most;
    private int toCome;

    /**
     * A tally for blocks of at most so many words.
     *
     * @param quantum how many points a step's number stands for
     */
    Tally(List<CriterionSteps> criteria, int quantum, int words) {
        this.criteria = criteria;
        this.quantum = quantum;
        int planes = planes(most(criteria));
        works = criteria.stream().mapToInt(CriterionSteps::cost).toArray();

        sum = new long[planes][words];
        term = new long[planes][words];
        taken = new long[words];
        fresh = new long[words];
    }

    /** Sums up all criteria. */
    void count(BlockView view) {
        start();
        while (hasNext()) {
            addNext(view);
        }
    }

    /** Forgets the block before. */
    void start() {
        next = 0;
        most = 0;
        toCome = most(criteria);
    }

    private static int most(List<CriterionSteps> criteria) {
        int most = 0;
        for (int i = 0; i < criteria.size(); i++) {
            most += criteria.get(i).most();
        }
        return most;
    }

    boolean hasNext() {
        return next < criteria.size();
    }

    /** About how much work the next criterion is, in passes over a block. */
    int nextWork() {
        return works[next];
    }

    /** Adds the next criterion, for the words in view. */
    void addNext(BlockView view) {
        int words = view.words();
        CriterionSteps criterion = criteria.get(next++);
        int added = criterion.most();
        if (added == 0) {
            return;
        }
        toCome -= added;
        if (most == 0) {
            most = added;
            select(criterion, view, sum);
            return;
        }
        select(criterion, view, term);
        for (int plane = planes(most); plane < planes(most + added); plane++) {
            Arrays.fill(sum[plane], 0, words, 0);
        }
        most += added;
        BitSliced.add(sum, planes(most), term, planes(added), fresh, words);
    }

    /** Gives every row the points of the first step it passes. */
    private void select(CriterionSteps criterion, BlockView view, long[][] into) {
        int words = view.words();
        int bits = planes(criterion.most());
        for (int bit = 0; bit < bits; bit++) {
            Arrays.fill(into[bit], 0, words, 0);
        }
        Arrays.fill(taken, 0, words, 0);
        for (CriterionSteps.Step step : criterion.steps()) {
            List<RowTest> tests = step.tests();
            Arrays.fill(fresh, 0, words, 0);
            for (int i = 0; i < tests.size(); i++) {
                tests.get(i).addTo(fresh, view);
            }
            claim(step.points(), into, words);
        }
    }

    /** Gives these points to the fresh rows that have none yet; two bits of the points in one pass. */
    private void claim(int points, long[][] into, int words) {
        int first = Integer.numberOfTrailingZeros(points);
        int others = points & points - 1;
        if (others == 0) {
            Bitmaps.claim(fresh, taken, into[first], words);
            return;
        }
        int second = Integer.numberOfTrailingZeros(others);
        Bitmaps.claim(fresh, taken, into[first], into[second], words);
        for (int left = others & others - 1; left != 0; left &= left - 1) {
            Bitmaps.or(into[Integer.numberOfTrailingZeros(left)], fresh, words);
        }
    }

    private static int planes(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /** Sets a bitmap to the given rows that have at least so many points. */
    void atLeast(int points, long[] rows, long[] into, int words) {
        keep(Math.ceilDiv(points, quantum), rows, into, words);
    }

    /** Whether some rows may be found that cannot reach so many points with all that is to come. */
    boolean canExclude(int points) {
        return Math.ceilDiv(points, quantum) > toCome;
    }

    /** Sets a bitmap to the given rows that may reach so many points, if they have the most of all that is to come. */
    void canReach(int points, long[] rows, long[] into, int words) {
        keep(Math.ceilDiv(points, quantum) - toCome, rows, into, words);
    }

    private void keep(int bound, long[] rows, long[] into, int words) {
        if (bound <= 0) {
            System.arraycopy(rows, 0, into, 0, words);
            return;
        }
        BitSliced.atLeast(sum, planes(most), bound, into, words);
        Bitmaps.and(into, rows, words);
    }

    /** The highest number of points that so many of the given rows have at least; 0 when there are fewer rows. */
    int reachedBy(int count, long[] rows, long[] scratch, int words) {
        int reached = 0;
        for (int bit = Integer.highestOneBit((1 << planes(most)) - 1); bit > 0; bit >>= 1) {
            atLeast(quantum * (reached | bit), rows, scratch, words);
            if (Bitmaps.count(scratch, words) >= count) {
                reached |= bit;
            }
        }
        return quantum * reached;
    }
}
