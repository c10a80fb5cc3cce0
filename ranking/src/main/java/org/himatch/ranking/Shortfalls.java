package org.himatch.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What every row of a block lacks of the most that anyone can have, criterion by criterion, until it is more than a row may
 * lack that is to reach some points.
 *
 * <p><b>Idea.</b> Every row begins with the same allowance: all that can be had, less the points to be reached. Each criterion
 * takes from it what the row lacks there. Whoever overdraws cannot reach the points any more, and what is still to come need not
 * be known. The allowances lie across bitmaps, counted up from where the last bit overflows as soon as more is taken than was
 * there: so the carry out of the highest bit is the set of those who are out, and nothing has to be compared.
 *
 * <p><b>Why nobody is out who belongs in.</b> A criterion's {@link CriterionSteps} are never below its points, so what a row
 * lacks of the sum of their maxima, summed up exactly, is never more than what its score lacks of that sum. Here it is
 * summed up in quanta, each criterion's rounded down, and the allowance is rounded down as well: a sum of whole quanta is above a
 * number exactly when it is above the whole quanta of that number. Whatever exceeds all that can be allowed is kept at the largest
 * number of the bits that there are, and that is above every allowance.
 */
final class Shortfalls {

    /** Allowances are numbers of so many bits, in quanta as small as these allow. */
    private static final int PLANES = 7;

    private static final int LARGEST = (1 << PLANES) - 1;

    /** So many words in front of a block tell what rows lack. */
    private static final int SAMPLE = 32;

    /** The work of any criterion beside its tests, in passes over a block. */
    private static final int EACH = 20;

    private final int whole;
    private final StepNumbers numbers;
    private final long[][] taken;
    private final long[][] term;
    private final long[] carry;
    private List<Looked> criteria;
    private boolean isOrdered;
    private int quantum;
    private int allowed;
    private int mostTaken;
    private int next;

    /** A criterion, what is fetched to look at it, and about how much work it is, in passes over a block. */
    private record Looked(CriterionSteps steps, Named named, int work) {}

    /** For blocks of at most so many words. */
    Shortfalls(List<CriterionSteps> criteria, int words) {
        this.criteria = criteria.stream()
                .map(steps -> new Looked(steps, Named.by(steps), EACH + steps.cost()))
                .toList();
        whole = criteria.stream().mapToInt(CriterionSteps::most).sum();
        numbers = new StepNumbers(words);
        taken = new long[PLANES][words];
        term = new long[PLANES][words];
        carry = new long[words];
    }

    /** Begins with the block in view, in which rows are looked for that have so many points. */
    void start(int points, BlockView view) {
        int most = Math.max(0, whole - points);
        quantum = Math.max(1, Math.ceilDiv(most, LARGEST - 1));
        allowed = most / quantum;
        if (!isOrdered) {
            order(view);
        }
        int untouched = LARGEST - allowed;
        for (int plane = 0; plane < PLANES; plane++) {
            Arrays.fill(taken[plane], 0, view.words(), -(long) (untouched >>> plane & 1));
        }
        mostTaken = 0;
        next = 0;
    }

    /** What most is lacking of for the least work comes first: it leaves fewest to look at for what comes last. */
    private void order(BlockView view) {
        record Weighed(Looked criterion, double lackingForTheWork) {}
        int words = view.words();
        view.limit(Math.min(SAMPLE, words));
        criteria = criteria.stream()
                .map(criterion -> new Weighed(criterion, (double) lacking(criterion, view) / criterion.work()))
                .sorted(Comparator.comparingDouble(Weighed::lackingForTheWork).reversed())
                .map(Weighed::criterion)
                .toList();
        view.limit(words);
        isOrdered = true;
    }

    /** How much the rows in view lack together. */
    private long lacking(Looked criterion, BlockView view) {
        int planes = find(criterion, view);
        long lacking = 0;
        for (int plane = 0; plane < planes; plane++) {
            lacking += (long) Bitmaps.count(term[plane], view.words()) << plane;
        }
        return lacking;
    }

    boolean hasNext() {
        return next < criteria.size();
    }

    /**
     * Adds the next criterion for the words in view, and removes the rows that lack too much by now.
     *
     * @return whether there may be such rows: not while even those that have nothing are allowed to
     */
    boolean addNext(long[] among, BlockView view) {
        Looked criterion = criteria.get(next++);
        int planes = find(criterion, view);
        mostTaken += quanta(criterion.steps().most());
        if (planes > 0) {
            BitSliced.add(taken, PLANES, term, planes, carry, view.words());
        }
        if (planes == 0 || mostTaken <= allowed) {
            return false;
        }
        Bitmaps.andNot(among, carry, view.words());
        return true;
    }

    /** Finds what each row in view lacks of a criterion, and tells how many planes that takes. */
    private int find(Looked criterion, BlockView view) {
        int most = quanta(criterion.steps().most());
        int planes = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        if (planes > 0) {
            view.fetch(criterion.named());
            List<CriterionSteps.Step> steps = criterion.steps().steps();
            int[] lacking = new int[steps.size() + 1];
            for (int i = 0; i < steps.size(); i++) {
                lacking[i] = quanta(criterion.steps().most() - steps.get(i).points());
            }
            lacking[steps.size()] = most;
            numbers.find(steps, lacking, term, planes, view);
        }
        return planes;
    }

    private int quanta(int points) {
        return Math.min(points / quantum, LARGEST);
    }
}
