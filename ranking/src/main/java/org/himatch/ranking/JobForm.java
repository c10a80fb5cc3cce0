package org.himatch.ranking;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a job in a simulation: what it insists on, and what has been found for it so far.
 *
 * <p>Whoever is in the ranking of the job as it is stays out of {@code gained}; whoever is only in that one is lost.
 */
final class JobForm {

    private final CompiledCandidatesQuery compiled;
    private final int terms;
    private final int[] insistsOn;
    private final int least;
    private final BlockView view;
    private final TopItems<SingleRows.Place> first;
    private final TopItems<SingleRows.Place> gainedFirst;
    private final BestRows firstRows;
    private final BestRows gainedRows;
    private final long[] ranked;
    private final long[] scratch;

    private int total;
    private int gained;
    private int lost;

    /**
     * Nothing found yet.
     *
     * @param terms which of the simulation's terms it has
     * @param insistsOn which of the simulation's tests have to hold
     * @param words the words of the largest block
     */
    JobForm(
            CompiledCandidatesQuery compiled,
            int terms,
            int[] insistsOn,
            Vocabulary vocabulary,
            BlockView view,
            int words) {
        this.compiled = compiled;
        this.terms = terms;
        this.insistsOn = insistsOn;
        this.view = view;
        least = compiled.query().filter().minimumPoints();
        first = new TopItems<>(compiled.query().page());
        gainedFirst = new TopItems<>(Page.first(1));
        RowScorer rowScorer = new RowScorer(compiled.job(), vocabulary);
        firstRows = new BestRows(compiled, vocabulary.credentials(), rowScorer, view, first, words);
        gainedRows = new BestRows(compiled, vocabulary.credentials(), rowScorer, view, gainedFirst, words);
        ranked = new long[words];
        scratch = new long[words];
    }

    CompiledCandidatesQuery compiled() {
        return compiled;
    }

    int total() {
        return total;
    }

    int gained() {
        return gained;
    }

    int lost() {
        return lost;
    }

    List<RankKey> first() {
        return first.order(total, new FacetCounter(compiled.query().facets())).keys();
    }

    Stream<SingleRows.Place> firstRows() {
        return first.items().stream();
    }

    @Nullable
    RankKey bestGained() {
        return gained == 0
                ? null
                : gainedFirst
                        .order(gained, new FacetCounter(compiled.query().facets()))
                        .keys()
                        .getFirst();
    }

    /** Whether somebody who passes the filter is in the ranking. */
    boolean ranks(Candidate candidate, Evidence evidence) {
        return !Constraints.anyViolated(compiled.query().job().terms(), candidate.expectations())
                && compiled.job().meetsEssentials(evidence)
                && compiled.job().points(evidence) >= least;
    }

    /** Takes in one row that passes the filter. */
    void add(boolean isRanked, boolean isNow, Delta<CandidateArrival> delta, int row, Evidence evidence) {
        if (!isRanked) {
            lost += isNow ? 1 : 0;
            return;
        }
        total++;
        int points = compiled.job().points(evidence);
        if (firstRows.isGoodEnough(points)) {
            firstRows.offer(true, points, compiled.job().depth(evidence), delta, row);
        }
        if (!isNow) {
            gained++;
            if (gainedRows.isGoodEnough(points)) {
                gainedRows.offer(true, points, compiled.job().depth(evidence), delta, row);
            }
        }
    }

    /**
     * The rows of the block in view that are in the ranking.
     *
     * @param suiting by terms, the rows that pass the filter and that the terms suit
     * @param meeting by test, the rows of which it holds
     */
    long[] ranked(long[][] suiting, long[][] meeting, int words) {
        System.arraycopy(suiting[terms], 0, ranked, 0, words);
        for (int test : insistsOn) {
            Bitmaps.and(ranked, meeting[test], words);
        }
        int count = Bitmaps.count(ranked, words);
        if (least > 0 && count > 0) {
            firstRows.open(count);
            System.arraycopy(firstRows.atLeast(ranked, words), 0, ranked, 0, words);
        }
        return ranked;
    }

    /** Takes in rows of the block in view: those that are in this ranking, beside those that are in the one as it is. */
    void add(long[] rows, long[] now, int words) {
        int count = Bitmaps.count(rows, words);
        int both = Bitmaps.countBoth(rows, now, words);
        total += count;
        gained += count - both;
        lost += Bitmaps.count(now, words) - both;
        if (count > both) {
            System.arraycopy(rows, 0, scratch, 0, words);
            Bitmaps.andNot(scratch, now, words);
            take(gainedRows, count - both, words);
        }
        if (count > 0) {
            System.arraycopy(rows, 0, scratch, 0, words);
            take(firstRows, count, words);
        }
    }

    private void take(BestRows best, int count, int words) {
        best.open(count);
        best.take(scratch, words, true);
        // Looking for the best may have narrowed the view to the front of the block.
        view.limit(words);
    }
}
