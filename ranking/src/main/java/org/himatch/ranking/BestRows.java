package org.himatch.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of one block after another that belong on the page: by bounds of all scores at once where there are
 * many, and one by one where there are few. {@link CandidateSearch} says why bounds are enough.
 *
 * <p>Once the page is full, criteria are summed up from the one that decides most for the least work, and what is left of
 * the maximum is a bound of what is still to come. Rows that cannot reach the last place with it are out. When few are
 * left, counting the rest of the criteria for whole words costs more than scoring those rows.
 *
 * <p>While there is room on the page nothing can be left out. So the first look at a block is at the few rows with the
 * highest bounds: they fill the page, and what they score prunes the rest. That block's bounds are not rounded, for
 * nothing else limits how many of its rows are scored. When many are left because they all tie, as where thousands have
 * everything that is asked, the closer look of {@link #takeMany} leaves few.
 *
 * <p>The slack makes the bounds useful from below too. When a page starts after a score, rows whose bound less the slack
 * is higher come before the page and are left out. When a least score is asked, rows whose bound less the slack reaches
 * it are counted without being scored.
 */
final class BestRows {

    /** Up to so many rows for each criterion are scored one by one in the time that counting a block takes. */
    private static final int ROWS_PER_CRITERION = 4;

    /**
     * A row is scored in the time of about twice so many passes over a block; half, because the next criterion spares
     * only some of the rows.
     */
    private static final int PASSES_PER_ROW = 6;

    /** So many rows at the end of a block are scored one by one rather than summed up with the block. */
    private static final int TAIL = 2;

    /** From so many on, rows that may be equal to the last one held are compared by depth and tie at once. */
    private static final int MANY = 60;

    /** A row that was good enough. */
    record Place(Part<CandidateArrival> part, int row) {}

    private final CompiledCandidatesQuery compiled;
    private final CandidatesForJob query;
    private final CredentialTable credentials;
    private final RowScorer rowScorer;
    private final BlockView view;
    private final TopItems<Place> top;
    private final int least;
    private final long[] chosen;
    private final long[] scratch;
    private final long[] rest;
    private @Nullable Sums sums;
    private final int[] named;

    /** Kept, lest the compiler leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    private boolean few;

    /** What it takes to look at whole blocks: made when first needed, because few candidates need none of it. */
    private record Sums(Tally rounded, Tally unrounded, Tally depths, int slack) {

        static Sums of(CompiledCandidatesQuery compiled, CredentialTable credentials, int words) {
            List<CriterionSteps> rounded = compiled.rounded(credentials);
            return new Sums(
                    new Tally(rounded, compiled.quantum(), words),
                    new Tally(compiled.unrounded(credentials), 1, words),
                    new Tally(compiled.depths(credentials), 1, words),
                    rounded.stream().mapToInt(CriterionSteps::slack).sum());
        }
    }

    /** Finds rows for a page in blocks of at most so many words, each when it is in view. */
    BestRows(
            CompiledCandidatesQuery compiled,
            CredentialTable credentials,
            RowScorer rowScorer,
            BlockView view,
            TopItems<Place> top,
            int words) {
        this.compiled = compiled;
        this.view = view;
        this.top = top;
        query = compiled.query();
        this.credentials = credentials;
        this.rowScorer = rowScorer;
        least = query.filter().minimumPoints();
        named = compiled.skillsNamed().stream().toArray();
        chosen = new long[words];
        scratch = new long[words];
        rest = new long[words];
    }

    /** Begins with the block in view, of which so many rows come into question. */
    void open(int count) {
        few = count <= ROWS_PER_CRITERION * compiled.criteriaCount();
        if (!few && least > 0) {
            sums().rounded().count(view);
        }
    }

    /** Those of the given rows, all of them eligible, that have the least score. Not to be changed, and gone with the next call. */
    long[] atLeast(long[] among, int words) {
        if (few) {
            System.arraycopy(among, 0, chosen, 0, words);
            keepScored(chosen, words);
            return chosen;
        }
        // Who has it for sure, and of those who may have it the ones that do.
        sums().rounded().atLeast(least + sums().slack(), among, chosen, words);
        if (sums().slack() > 0) {
            sums().rounded().atLeast(least, among, scratch, words);
            Bitmaps.andNot(scratch, chosen, words);
            keepScored(scratch, words);
            Bitmaps.or(chosen, scratch, words);
        }
        return chosen;
    }

    /** Takes those of the given rows that are good enough; leaves others in the bitmap. */
    void take(long[] among, int words, boolean areEligible) {
        if (few) {
            take(among, 0, words, areEligible);
        } else if (least > 0) {
            keepAtLeast(sums().rounded(), least, among, words);
            takeBest(sums().rounded(), among, words, areEligible);
        } else if (top.hasRoom()) {
            sums().unrounded().count(view);
            takeBest(sums().unrounded(), among, words, areEligible);
        } else {
            int left = sumWhilePossible(among, words, areEligible);
            if (left > 0) {
                takeBest(sums().rounded(), among, left, areEligible);
            }
        }
    }

    /**
     * Sums up the criteria one by one, and after each leaves out the rows that would not reach the last place even with
     * all of the criteria to come. When few are left they are scored one by one. Rows lie in a block with those who bring
     * most in front; so what is left is mostly in front, and the rest of the block need not be summed up further.
     *
     * @return how many words are left to look at, all criteria being summed up; 0 when nothing is left to do
     */
    private int sumWhilePossible(long[] among, int words, boolean areEligible) {
        fetched = view.block().levels().fetch(named);
        Tally tally = sums().rounded();
        int left = words;
        tally.start();
        while (true) {
            tally.addNext(view);
            if (!tally.hasNext()) {
                return left;
            }
            if (tally.canExclude(top.worst().primary())) {
                tally.canReach(top.worst().primary(), among, scratch, left);
                System.arraycopy(scratch, 0, among, 0, left);
                int count = Bitmaps.count(among, left);
                if (count * PASSES_PER_ROW <= tally.nextWork()) {
                    take(among, 0, left, areEligible);
                    return 0;
                }
                int front = withoutTail(among, left);
                if (front <= left - left / 8) {
                    take(among, front, left, areEligible);
                    left = front;
                    view.limit(left);
                }
            }
        }
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

    private Sums sums() {
        Sums made = sums;
        if (made == null) {
            made = Sums.of(compiled, credentials, chosen.length);
            sums = made;
        }
        return made;
    }

    private void keepAtLeast(Tally tally, int points, long[] among, int words) {
        tally.atLeast(points, among, scratch, words);
        System.arraycopy(scratch, 0, among, 0, words);
    }

    /** Keeps the eligible rows that have the least score, found one by one. */
    private void keepScored(long[] among, int words) {
        SkillRows.Cursor skills = view.block().skills();
        skills.fetch(among, 0, words);
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (rowScorer.points(view, skills, row, true) < least) {
                    Bitmaps.remove(among, row);
                }
            }
        }
    }

    private void takeBest(Tally tally, long[] among, int words, boolean areEligible) {
        RankKey after = query.page().after();
        if (after != null && after.eligible() == areEligible) {
            tally.atLeast(Math.min(after.primary(), Scorer.WHOLE) + sums().slack() + 1, among, chosen, words);
            Bitmaps.andNot(among, chosen, words);
        }
        if (top.hasRoom()) {
            int enough = (int) Math.min(top.room(), Integer.MAX_VALUE);
            int bound = tally.reachedBy(enough, among, scratch, words);
            tally.atLeast(bound, among, chosen, words);
            // Many may have the same bound; a full page leaves out most of the others.
            Bitmaps.keepFirst(enough, chosen, words);
            Bitmaps.andNot(among, chosen, words);
            take(chosen, 0, words, areEligible);
        }
        if (!top.hasRoom()) {
            keepAtLeast(tally, top.worst().primary(), among, words);
            if (Bitmaps.count(among, words) > MANY) {
                takeMany(among, words, areEligible);
            }
        }
        take(among, 0, words, areEligible);
    }

    /**
     * Looks closer, with bounds without rounding and then at who is second best, and takes rows until few are left: some at a time,
     * because they raise what the others have to reach.
     */
    private void takeMany(long[] among, int words, boolean areEligible) {
        Tally unrounded = sums().unrounded();
        unrounded.count(view);
        keepAtLeast(unrounded, top.worst().primary(), among, words);
        if (Bitmaps.count(among, words) <= MANY) {
            return;
        }
        sums().depths().count(view);
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
        Tally unrounded = sums().unrounded();
        Tally depths = sums().depths();
        keepAtLeast(unrounded, worst.primary(), among, words);
        unrounded.atLeast(worst.primary() + 1, among, chosen, words);
        Bitmaps.andNot(among, chosen, words);
        depths.atLeast(worst.secondary() + 1, among, scratch, words);
        Bitmaps.or(chosen, scratch, words);
        depths.atLeast(worst.secondary(), among, rest, words);
        Bitmaps.andNot(rest, scratch, words);
        for (int i = 0; i < words; i++) {
            for (long left = rest[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (Long.compareUnsigned(tie(view.block(), row), worst.tie()) <= 0) {
                    Bitmaps.add(chosen, row);
                }
            }
        }
        System.arraycopy(chosen, 0, among, 0, words);
    }

    /** Scores rows one by one. */
    private void take(long[] among, int from, int to, boolean areEligible) {
        SkillRows.Cursor skills = view.block().skills();
        skills.fetch(among, from, to);
        for (int i = from; i < to; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                int points = rowScorer.points(view, skills, row, areEligible);
                if (points >= least && isGoodEnough(points)) {
                    offer(areEligible, points, rowScorer.depth(view, skills, row), view.block(), row);
                }
            }
        }
    }

    /** Whether a score alone does not keep a row off the page. Near misses are looked at only after all others. */
    boolean isGoodEnough(int points) {
        return top.hasRoom() || points >= top.worst().primary();
    }

    void offer(boolean isEligible, int points, int depth, Part<CandidateArrival> part, int row) {
        if (!top.hasRoom()
                && points == top.worst().primary()
                && depth < top.worst().secondary()) {
            return;
        }
        UUID id = new UUID(part.high(row), part.low(row));
        top.offer(new RankKey(isEligible, points, depth, tie(part, row), id), new Place(part, row));
    }

    private long tie(Part<CandidateArrival> part, int row) {
        return TieBreak.of(query.job().id(), part.high(row), part.low(row));
    }
}
