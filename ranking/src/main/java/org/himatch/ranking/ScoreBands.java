package org.himatch.ranking;

import java.util.List;

/**
 * How many of the eligible have a score in which band, block by block. Where there are many, a {@link Tally} without
 * rounding tells for all rows at once who reaches a bound; its bounds are exact but for the slack of long experience and
 * nested credentials, and whoever is within the slack of a bound is scored.
 */
final class ScoreBands {

    /** Up to so many rows for each criterion are scored one by one in the time that counting a block takes. */
    private static final int ROWS_PER_CRITERION = 4;

    private final RowScorer rowScorer;
    private final BlockView view;
    private final Tally tally;
    private final int slack;
    private final int few;
    private final int[] counts = new int[FacetCounter.BANDS];
    private final long[] sure;
    private final long[] perhaps;

    ScoreBands(
            CompiledCandidatesQuery compiled,
            CredentialTable credentials,
            RowScorer rowScorer,
            BlockView view,
            int words) {
        this.rowScorer = rowScorer;
        this.view = view;
        List<CriterionSteps> steps = compiled.unrounded(credentials);
        tally = new Tally(steps, words);
        slack = steps.stream().mapToInt(CriterionSteps::slack).sum();
        few = ROWS_PER_CRITERION * compiled.criteriaCount();
        sure = new long[words];
        perhaps = new long[words];
    }

    /** Adds rows of the block in view, all of them eligible. */
    void add(long[] rows) {
        int words = view.words();
        int count = Bitmaps.count(rows, words);
        if (count <= few) {
            SkillRows.Cursor cursor = view.block().skills();
            Bitmaps.forEach(rows, words, row -> counts[FacetCounter.band(points(cursor, row))]++);
            return;
        }
        tally.count(view);
        int above = 0;
        for (int band = FacetCounter.BANDS - 1; band >= 0; band--) {
            int reaching = band == 0 ? count : reaching(band * FacetCounter.BAND, rows, words);
            counts[band] += reaching - above;
            above = reaching;
        }
    }

    private int reaching(int bound, long[] rows, int words) {
        tally.atLeast(bound + slack, rows, sure, words);
        int reaching = Bitmaps.count(sure, words);
        if (slack > 0) {
            SkillRows.Cursor cursor = view.block().skills();
            tally.atLeast(bound, rows, perhaps, words);
            Bitmaps.andNot(perhaps, sure, words);
            for (int i = 0; i < words; i++) {
                for (long left = perhaps[i]; left != 0; left &= left - 1) {
                    int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    reaching += points(cursor, row) >= bound ? 1 : 0;
                }
            }
        }
        return reaching;
    }

    private int points(SkillRows.Cursor cursor, int row) {
        return rowScorer.points(view, cursor, row, true);
    }

    /** Hands over what was summed up over all blocks. */
    void addTo(FacetCounter counter) {
        for (int band = 0; band < counts.length; band++) {
            counter.addScores(band, counts[band]);
        }
    }
}
