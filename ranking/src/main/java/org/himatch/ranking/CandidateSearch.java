package org.himatch.ranking;

import java.util.UUID;

/**
 * One ranking of candidates, block by block, exactly as {@link ExhaustiveRanker} makes it and in a fraction of the time.
 *
 * <p><b>Idea.</b> Filters, constraints and essential criteria are unions and intersections of bitmaps, so who is
 * eligible is known for a whole block before anyone is looked at, and the total is a count of bits. Of the eligible, few
 * can be on the page. A {@link Tally} finds an upper bound of everyone's score at once, and only those whose bound
 * reaches the last place of the page are scored one by one.
 *
 * <p><b>Why it is exact.</b> Three things have to hold.
 * <ol>
 *   <li><i>The sets are exact.</i> An effective level is the highest of a declared level and of those that credentials
 *       in force evidence, so "at least level L" is the union of "declares at least L" and "has a credential in force
 *       that evidences at least L". Points and credits never fall with the level. So the best over the skills that
 *       count reaches a value exactly when one of these sources alone does, and every set is a union of tests of single
 *       columns. Credentials keep their first and last day, which are compared with the day of the query: nothing that
 *       depends on a day is stored.
 *   <li><i>A bound is never below the score.</i> {@link CriterionSteps} gives each criterion its points, or more by at
 *       most its slack, and the counters add without loss. What is rounded is rounded up, and belongs to the slack.
 *   <li><i>Pruning is strict.</i> A row is left out when its bound is below the score of the last item held, for then
 *       so is its score. Equal scores are left out only by what decides between them, depth and then tie-break, which
 *       are compared exactly. So whatever order rows are looked at in, the best of them remain.
 * </ol>
 *
 * <p>The slack makes the bounds useful from below too. When a page starts after a score, rows whose bound less the slack
 * is higher come before the page and are left out. When a least score is asked, rows whose bound less the slack reaches
 * it are counted without being scored.
 *
 * <p>While there is room on the page nothing can be pruned. So the first look at a block is at the few rows with the
 * highest bounds: they fill the page, and what they score prunes the rest. When many are left because they all tie, as
 * where thousands have everything that is asked, the closer look of {@link #removeSecondBest} leaves few.
 *
 * <p>Sources: adding across bitmaps is Rinfret, O'Neil and O'Neil, "Bit-Sliced Index Arithmetic" (2001); skipping what
 * cannot reach a running k-th score is Turtle and Flood, "Query Evaluation: Strategies and Optimizations" (1995).
 */
final class CandidateSearch {

    /** Up to so many rows for each criterion are scored one by one in the time that counting a block takes. */
    private static final int ROWS_PER_CRITERION = 10;

    /** From so many on, rows that may be equal to the last one held are compared by depth and tie at once. */
    private static final int MANY = 100;

    /** A row that was good enough. */
    private record Place(Part<CandidateArrival> part, int row) {}

    private final Snapshot<CandidateArrival> snapshot;
    private final CompiledCandidatesQuery compiled;
    private final CandidatesForJob query;
    private final Scorer scorer;
    private final RowScorer rowScorer;
    private final TopItems<Place> top;
    private final BlockView view;
    private final BlockFilter filter;
    private final FacetCounter facets;
    private final CredentialTable credentials;
    private final Tally tally;
    private final Tally unrounded;
    private final Tally depths;
    private final int slack;
    private final int least;
    private final long[] chosen;
    private final long[] scratch;
    private final long[] rest;
    private int total;

    CandidateSearch(
            Snapshot<CandidateArrival> snapshot,
            CompiledCandidatesQuery compiled,
            Scorer scorer,
            Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.compiled = compiled;
        this.scorer = scorer;
        query = compiled.query();
        rowScorer = new RowScorer(compiled.job(), vocabulary);
        top = new TopItems<>(query.page());
        int words = snapshot.words();
        view = new BlockView(compiled.day(), vocabulary.credentials().size(), words);
        facets = new FacetCounter(query.facets());
        credentials = vocabulary.credentials();
        filter = new BlockFilter(compiled, view, words);
        tally = new Tally(compiled.criteria(), compiled.quantum(), words);
        unrounded = new Tally(compiled.unrounded(), 1, words);
        depths = new Tally(compiled.depths(), 1, words);
        slack = compiled.slack();
        least = query.filter().minimumPoints();
        chosen = new long[words];
        scratch = new long[words];
        rest = new long[words];
    }

    Ranking run() {
        scan(true);
        if (query.includeNearMisses() && top.hasRoom()) {
            scan(false);
        }
        return top.ranking(
                total,
                facets,
                place -> scorer.explain(
                        query.job(),
                        compiled.job(),
                        place.part().item(place.row()).candidate(),
                        query.asOf()));
    }

    /** Looks at everyone who is eligible, or at everyone who is not. */
    private void scan(boolean wantEligible) {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            switch (snapshot.part(slot)) {
                case CandidateBlock block -> scan(block, snapshot.live(slot), wantEligible);
                case Delta<CandidateArrival> delta -> scan(delta, snapshot.live(slot), wantEligible);
                case null -> {}
            }
        }
    }

    /** The last to come are few: they are looked at one by one. */
    private void scan(Delta<CandidateArrival> delta, long[] live, boolean wantEligible) {
        Bitmaps.forEach(live, live.length, row -> {
            CandidateArrival it = delta.item(row);
            Candidate candidate = it.candidate();
            Evidence evidence = it.evidence(scorer, query.asOf());
            boolean isEligible = !Constraints.anyViolated(query.job().terms(), candidate.expectations())
                    && compiled.job().meetsEssentials(evidence);
            if (isEligible != wantEligible
                    || evidence.unscored().isPresent()
                    || !query.filter().passes(candidate, evidence)) {
                return;
            }
            int points = compiled.job().points(evidence);
            if (points < least) {
                return;
            }
            if (isEligible) {
                total++;
                facets.add(candidate, evidence);
            }
            if (isGoodEnough(points)) {
                offer(isEligible, points, compiled.job().depth(evidence), delta, row);
            }
        });
    }

    private void scan(CandidateBlock block, long[] live, boolean wantEligible) {
        view.open(block);
        filter.look(live);
        collect(wantEligible ? filter.eligible() : filter.nearMisses(), block.words(), wantEligible);
    }

    /** Counts the rows, when they are the eligible ones, and takes those that are good enough. */
    private void collect(long[] among, int words, boolean areEligible) {
        int count = Bitmaps.count(among, words);
        boolean counting = areEligible && least > 0;
        if (areEligible && !counting) {
            count(among, words);
        }
        boolean wanted = !(areEligible && startsAmongNearMisses());
        if (count == 0 || (!wanted && !counting)) {
            return;
        }
        if (count <= ROWS_PER_CRITERION * compiled.criteria().size()) {
            if (counting) {
                System.arraycopy(among, 0, chosen, 0, words);
                keepScored(chosen, words);
                count(chosen, words);
            }
            take(among, words, areEligible);
            return;
        }
        tally.count(view);
        if (least > 0) {
            keepAtLeast(least, among, words);
        }
        if (counting) {
            countAtLeast(among, words);
        }
        if (wanted) {
            takeBest(among, words, areEligible);
        }
    }

    private boolean startsAmongNearMisses() {
        RankKey after = query.page().after();
        return after != null && !after.eligible();
    }

    private void keepAtLeast(int points, long[] among, int words) {
        tally.atLeast(points, among, scratch, words);
        System.arraycopy(scratch, 0, among, 0, words);
    }

    /** Counts those who have the least score for sure, and of those who may have it the ones that do. */
    private void countAtLeast(long[] among, int words) {
        tally.atLeast(least + slack, among, chosen, words);
        if (slack > 0) {
            System.arraycopy(among, 0, scratch, 0, words);
            Bitmaps.andNot(scratch, chosen, words);
            keepScored(scratch, words);
            Bitmaps.or(chosen, scratch, words);
        }
        count(chosen, words);
    }

    private void count(long[] rows, int words) {
        total += Bitmaps.count(rows, words);
        if (!facets.isIdle()) {
            facets.add(view, rows, credentials);
        }
    }

    /** Keeps the rows that have the least score, found one by one. */
    private void keepScored(long[] among, int words) {
        SkillRows.Cursor skills = view.block().skills();
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (rowScorer.points(view, skills, row) < least) {
                    Bitmaps.remove(among, row);
                }
            }
        }
    }

    private void takeBest(long[] among, int words, boolean areEligible) {
        RankKey after = query.page().after();
        if (after != null && after.eligible() == areEligible) {
            tally.atLeast(Math.min(after.primary(), Scorer.WHOLE) + slack + 1, among, chosen, words);
            Bitmaps.andNot(among, chosen, words);
        }
        if (top.hasRoom()) {
            int enough = (int) Math.min(top.room(), Integer.MAX_VALUE);
            int bound = tally.reachedBy(enough, among, scratch, words);
            tally.atLeast(bound, among, chosen, words);
            Bitmaps.andNot(among, chosen, words);
            take(chosen, words, areEligible);
        }
        if (!top.hasRoom()) {
            keepAtLeast(top.worst().primary(), among, words);
            if (Bitmaps.count(among, words) > MANY) {
                removeSecondBest(among, words);
            }
        }
        take(among, words, areEligible);
    }

    /** Looks closer: bounds without rounding, and where they just reach the last score held, depth and tie-break. */
    private void removeSecondBest(long[] among, int words) {
        RankKey worst = top.worst();
        unrounded.count(view);
        unrounded.atLeast(worst.primary(), among, scratch, words);
        System.arraycopy(scratch, 0, among, 0, words);
        unrounded.atLeast(worst.primary() + 1, among, chosen, words);
        Bitmaps.andNot(among, chosen, words);
        depths.count(view);
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
    private void take(long[] among, int words, boolean areEligible) {
        SkillRows.Cursor skills = view.block().skills();
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                int points = rowScorer.points(view, skills, row);
                if (points >= least && isGoodEnough(points)) {
                    offer(areEligible, points, rowScorer.depth(), view.block(), row);
                }
            }
        }
    }

    /** Whether a score alone does not keep a row off the page. Near misses are looked at only after all others. */
    private boolean isGoodEnough(int points) {
        return top.hasRoom() || points >= top.worst().primary();
    }

    private void offer(boolean isEligible, int points, int depth, Part<CandidateArrival> part, int row) {
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
