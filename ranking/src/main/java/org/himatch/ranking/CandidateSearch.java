package org.himatch.ranking;

/**
 * One ranking of candidates, block by block, exactly as {@link ExhaustiveRanker} makes it and in a fraction of the time.
 *
 * <p><b>Idea.</b> Filters, constraints and essential criteria are unions and intersections of bitmaps, so who is
 * eligible is known for a whole block before anyone is looked at, and the total is a count of bits. Of the eligible, few
 * can be on the page. A {@link Tally} finds an upper bound of everyone's score at once, or {@link Shortfalls} who
 * cannot reach the last place of the page; only the others are scored one by one.
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
 *       most its slack, and the counters of a tally add without loss. Where fewer steps or whole quanta are to do,
 *       points are rounded up and shortfalls down.
 *   <li><i>Pruning is strict.</i> A row is left out when its bound is below the score of the last item held, for then
 *       so is its score. Equal scores are left out only by what decides between them, depth and then tie-break, which
 *       are compared exactly. So whatever order rows are looked at in, the best of them remain.
 * </ol>
 *
 * <p>{@link BestRows} does the second half, for one block at a time.
 *
 * <p>Sources: adding across bitmaps is Rinfret, O'Neil and O'Neil, "Bit-Sliced Index Arithmetic" (2001); skipping what
 * cannot reach a running k-th score is Turtle and Flood, "Query Evaluation: Strategies and Optimizations" (1995).
 */
final class CandidateSearch {

    private final Snapshot<CandidateArrival> snapshot;
    private final CompiledCandidatesQuery compiled;
    private final CandidatesForJob query;
    private final Scorer scorer;
    private final TopItems<SingleRows.Place> top;
    private final BestRows rows;
    private final RowScorer rowScorer;
    private final BlockView view;
    private final BlockFilter filter;
    private final FacetCounter facets;
    private final CandidateFacets blockFacets;
    private final int least;
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
        top = new TopItems<>(query.page());
        int words = snapshot.words();
        view = new BlockView(compiled.day(), vocabulary.credentials().size(), words);
        facets = new FacetCounter(query.facets());
        rowScorer = new RowScorer(compiled.job(), vocabulary);
        blockFacets = new CandidateFacets(facets, compiled, vocabulary, rowScorer, view, words);
        filter = new BlockFilter(compiled, view, rowScorer, words);
        least = query.filter().minimumPoints();
        rows = new BestRows(compiled, vocabulary.credentials(), rowScorer, view, top, words);
    }

    private void run() {
        scan(true);
        if (query.includeNearMisses() && top.hasRoom()) {
            scan(false);
        }
        blockFacets.finish();
    }

    Order order() {
        run();
        return top.order(total, facets);
    }

    Ranking ranking() {
        run();
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
            int points = rowScorer.points(evidence);
            if (points < least) {
                return;
            }
            if (isEligible) {
                total++;
                if (!facets.isIdle()) {
                    facets.add(candidate, evidence, points);
                }
            }
            if (rows.isGoodEnough(points)) {
                rows.offer(isEligible, points, compiled.job().depth(evidence), delta, row);
            }
        });
    }

    private void scan(CandidateBlock block, long[] live, boolean wantEligible) {
        if (wantEligible && block.expectations().allViolate(query.job().terms())) {
            return;
        }
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
        rows.open(count);
        if (counting) {
            count(rows.atLeast(among, words), words);
        }
        if (wanted) {
            rows.take(among, words, areEligible);
        }
    }

    private boolean startsAmongNearMisses() {
        RankKey after = query.page().after();
        return after != null && !after.eligible();
    }

    private void count(long[] rows, int words) {
        total += Bitmaps.count(rows, words);
        if (!facets.isIdle()) {
            blockFacets.add(rows);
        }
    }
}
