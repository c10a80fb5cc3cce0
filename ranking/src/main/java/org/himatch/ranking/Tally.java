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
    private final long[] passing;
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
        passing = new long[words];
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
        BitSliced.add(sum, planes(most), term, planes(added), passing, words);
    }

    /**
     * Gives every row the points of the first step it passes. Whoever passes a step counts as passing those after it, too: so
     * the sets grow from step to step, and a row with the points of a step is in the sets of that one and of all later ones. A
     * bit of the points is then the parity of the sets at which that bit changes from one step to the next.
     */
    private void select(CriterionSteps criterion, BlockView view, long[][] into) {
        int words = view.words();
        List<CriterionSteps.Step> steps = criterion.steps();
        Arrays.fill(passing, 0, words, 0);
        int written = 0;
        for (int i = 0; i < steps.size(); i++) {
            List<RowTest> tests = steps.get(i).tests();
            for (int j = 0; j < tests.size(); j++) {
                tests.get(j).addTo(passing, view);
            }
            int next = i + 1 < steps.size() ? steps.get(i + 1).points() : 0;
            int changing = steps.get(i).points() ^ next;
            for (int left = changing & ~written; left != 0; left &= left - 1) {
                System.arraycopy(passing, 0, into[Integer.numberOfTrailingZeros(left)], 0, words);
            }
            toggle(changing & written, into, words);
            written |= changing;
        }
        int unused = (1 << planes(criterion.most())) - 1 & ~written;
        for (int left = unused; left != 0; left &= left - 1) {
            Arrays.fill(into[Integer.numberOfTrailingZeros(left)], 0, words, 0);
        }
    }

    private void toggle(int bits, long[][] into, int words) {
        int left = bits;
        while (left != 0) {
            int first = Integer.numberOfTrailingZeros(left);
            left &= left - 1;
            if (left == 0) {
                Bitmaps.xor(into[first], passing, words);
            } else {
                Bitmaps.xor(into[first], into[Integer.numberOfTrailingZeros(left)], passing, words);
                left &= left - 1;
            }
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
