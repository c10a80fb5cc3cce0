package org.himatch.ranking;

/**
 * Finds the rows of one block after another that belong on the page: by bounds of all scores at once where there are
 * many, and one by one where there are few. {@link CandidateSearch} says why bounds are enough.
 *
 * <p>Once the page is full, {@link Shortfalls} are summed up criterion by criterion, and rows that lack too much to reach the last
 * place are out. When few are left, counting the rest of the criteria for whole words costs more than scoring those rows.
 *
 * <p>While there is room on the page nothing can be left out. So the first look at a block is at the few rows with the
 * highest bounds: they fill the page, and what they score prunes the rest. When many are left because they all tie, as where
 * thousands have everything that is asked, the closer look of {@link #takeMany} leaves few.
 *
 * <p>The slack makes the bounds useful from below too. When a page starts after a score, rows whose bound less the slack
 * is higher come before the page and are left out. When a least score is asked, rows whose bound less the slack reaches
 * it are counted without being scored.
 */
final class BestRows {

    /** Up to so many rows for each criterion are scored one by one in the time that counting a block takes. */
    private static final int ROWS_PER_CRITERION = 8;

    /** So many rows of a block are scored one by one in the time that the next criterion takes for all. */
    private static final int FEW_LEFT = 32;

    /** So many rows at the end of what is looked at are scored one by one rather than looked at further. */
    private static final int TAIL = 2;

    /** From so many on, rows that may be equal to the last one held are compared by depth and tie at once. */
    private static final int MANY = 250;

    private final CompiledCandidatesQuery compiled;
    private final CandidatesForJob query;
    private final BlockView view;
    private final TopItems<SingleRows.Place> top;
    private final SingleRows singles;
    private final BlockSums sums;
    private final int least;
    private final long[] chosen;
    private final long[] scratch;
    private final long[] rest;
    private boolean few;

    /** Finds rows for a page in blocks of at most so many words, each when it is in view. */
    BestRows(
            CompiledCandidatesQuery compiled,
            CredentialTable credentials,
            RowScorer rowScorer,
            BlockView view,
            TopItems<SingleRows.Place> top,
            int words) {
        this.compiled = compiled;
        this.view = view;
        this.top = top;
        query = compiled.query();
        singles = new SingleRows(query, rowScorer, view, top);
        sums = new BlockSums(compiled, credentials, words);
        least = query.filter().minimumPoints();
        chosen = new long[words];
        scratch = new long[words];
        rest = new long[words];
    }

    /** Begins with the block in view, of which so many rows come into question. */
    void open(int count) {
        few = count <= ROWS_PER_CRITERION * compiled.criteriaCount();
        if (!few && least > 0) {
            sums.points().count(view);
        }
    }

    /** Those of the given rows, all of them eligible, that have the least score. Not to be changed, and gone with the next call. */
    long[] atLeast(long[] among, int words) {
        if (few) {
            System.arraycopy(among, 0, chosen, 0, words);
            singles.keepAtLeast(chosen, words);
            return chosen;
        }
        // Who has it for sure, and of those who may have it the ones that do.
        sums.points().atLeast(least + sums.slack(), among, chosen, words);
        if (sums.slack() > 0) {
            sums.points().atLeast(least, among, scratch, words);
            Bitmaps.andNot(scratch, chosen, words);
            singles.keepAtLeast(scratch, words);
            Bitmaps.or(chosen, scratch, words);
        }
        return chosen;
    }

    /** Takes those of the given rows that are good enough; leaves others in the bitmap. */
    void take(long[] among, int words, boolean areEligible) {
        if (few) {
            take(among, 0, words, areEligible);
        } else if (least > 0) {
            keepAtLeast(sums.points(), least, among, words);
            takeBest(among, words, areEligible);
        } else if (top.hasRoom()) {
            sums.points().count(view);
            takeBest(among, words, areEligible);
        } else {
            takeWhoCanReach(among, words, areEligible);
        }
    }

    /**
     * Looks at one criterion after another, and after each leaves out the rows that cannot reach the last place any more. When
     * few are left they are scored one by one. Rows lie in a block with those who bring most in front; so what is left is mostly in front,
     * and the rest of the block need not be looked at further: the few there are scored with the others.
     */
    private void takeWhoCanReach(long[] among, int words, boolean areEligible) {
        Shortfalls shortfalls = sums.shortfalls();
        int left = words;
        shortfalls.start(top.worst().primary(), view);
        int count = Integer.MAX_VALUE;
        while (shortfalls.hasNext() && count > FEW_LEFT) {
            if (shortfalls.addNext(among, view)) {
                count = Bitmaps.count(among, left);
                int front = withoutTail(among, left);
                if (front <= left - left / 8) {
                    left = front;
                    view.limit(left);
                }
            }
        }
        if (Bitmaps.count(among, left) > MANY) {
            takeMany(among, left, areEligible);
        }
        take(among, 0, words, areEligible);
    }

    /** The words in front of those at the end that together have only a few rows. */
    private static int withoutTail(long[] among, int words) {
        int front = words;
        int rows = 0;
        while (front > 0) {
            rows += Long.bitCount(among[front - 1]);
            if (rows > TAIL) {
                break;
            }
            front--;
        }
        return front;
    }

    private void keepAtLeast(Tally tally, int points, long[] among, int words) {
        tally.atLeast(points, among, scratch, words);
        System.arraycopy(scratch, 0, among, 0, words);
    }

    private void takeBest(long[] among, int words, boolean areEligible) {
        Tally points = sums.points();
        removeBeforePage(among, words, areEligible);
        if (top.hasRoom()) {
            int enough = (int) Math.min(top.room(), Integer.MAX_VALUE);
            int bound = points.reachedBy(enough, among, scratch, words);
            points.atLeast(bound, among, chosen, words);
            // Many may have the same bound; a full page leaves out most of the others.
            Bitmaps.keepFirst(enough, chosen, words);
            Bitmaps.andNot(among, chosen, words);
            take(chosen, 0, words, areEligible);
        }
        if (!top.hasRoom()) {
            keepAtLeast(points, top.worst().primary(), among, words);
            if (Bitmaps.count(among, words) > MANY) {
                takeSecondBest(among, words, areEligible);
            }
        }
        take(among, 0, words, areEligible);
    }

    /** Leaves out the rows that come before the page for sure. */
    private void removeBeforePage(long[] among, int words, boolean areEligible) {
        RankKey after = query.page().after();
        if (after != null && after.eligible() == areEligible) {
            int above = Math.min(after.primary(), Scorer.WHOLE) + sums.slack() + 1;
            sums.points().atLeast(above, among, chosen, words);
            Bitmaps.andNot(among, chosen, words);
        }
    }

    /** Looks closer at many that can reach the last place. */
    private void takeMany(long[] among, int words, boolean areEligible) {
        sums.points().count(view);
        removeBeforePage(among, words, areEligible);
        keepAtLeast(sums.points(), top.worst().primary(), among, words);
        if (Bitmaps.count(among, words) > MANY) {
            takeSecondBest(among, words, areEligible);
        }
    }

    /** Looks at who is second best and takes rows until few are left: some at a time, because they raise what the others have to reach. */
    private void takeSecondBest(long[] among, int words, boolean areEligible) {
        sums.depths().count(view);
        removeSecondBest(among, words);
        while (Bitmaps.count(among, words) > MANY) {
            System.arraycopy(among, 0, chosen, 0, words);
            Bitmaps.keepFirst(MANY, chosen, words);
            Bitmaps.andNot(among, chosen, words);
            take(chosen, 0, words, areEligible);
            removeSecondBest(among, words);
        }
    }

    /** Leaves out who does not reach the last place held: where bounds without rounding just do, by depth and tie-break. */
    private void removeSecondBest(long[] among, int words) {
        RankKey worst = top.worst();
        Tally points = sums.points();
        Tally depths = sums.depths();
        keepAtLeast(points, worst.primary(), among, words);
        points.atLeast(worst.primary() + 1, among, chosen, words);
        Bitmaps.andNot(among, chosen, words);
        depths.atLeast(worst.secondary() + 1, among, scratch, words);
        Bitmaps.or(chosen, scratch, words);
        depths.atLeast(worst.secondary(), among, rest, words);
        Bitmaps.andNot(rest, scratch, words);
        for (int i = 0; i < words; i++) {
            for (long left = rest[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (Long.compareUnsigned(singles.tie(view.block(), row), worst.tie()) <= 0) {
                    Bitmaps.add(chosen, row);
                }
            }
        }
        System.arraycopy(chosen, 0, among, 0, words);
    }

    private void take(long[] among, int from, int to, boolean areEligible) {
        singles.take(among, from, to, areEligible);
    }

    /** Whether a score alone does not keep a row off the page. Near misses are looked at only after all others. */
    boolean isGoodEnough(int points) {
        return singles.isGoodEnough(points);
    }

    void offer(boolean isEligible, int points, int depth, Part<CandidateArrival> part, int row) {
        singles.offer(isEligible, points, depth, part, row);
    }
}
