package org.himatch.ranking;

/**
 * One ranking of jobs, block by block, exactly as {@link ExhaustiveRanker} makes it and in a fraction of the time.
 *
 * <p>Filters, constraints and what is essential are bitmaps, so who is eligible is known for a whole block before any job
 * is looked at, and the total is a count of bits. What the candidate earns for anything that a job can ask is worked out
 * beforehand, in {@link CandidateCredits}, so that the exact score of a job is a few look-ups.
 *
 * <p>{@link BestJobs} finds those that belong on the page. It leaves a job out only when an upper bound of its fit is
 * strictly below the fit of the last job held. So no job that belongs on the page is left out, whatever order jobs are
 * looked at in; the order decides only about how soon most are left out.
 */
final class JobSearch {

    private final Snapshot<JobArrival> snapshot;
    private final JobsForCandidate query;
    private final Candidate candidate;
    private final CandidateCredits credits;
    private final Scorer scorer;
    private final TopItems<BestJobs.Place> top;
    private final FacetCounter facets;
    private final JobFacets blockFacets;
    private final AskFilter asks;
    private final BestJobs best;
    private final ArrivedJobs arrived;
    private final int least;
    private final long[] rows;
    private final long[] eligible;
    private final long[] scratch;
    private final long[] other;
    private int total;

    JobSearch(
            Snapshot<JobArrival> snapshot,
            JobsForCandidate query,
            Evidence evidence,
            AskedSkills asked,
            Vocabulary vocabulary,
            Scorer scorer,
            JobScratch own) {
        this.snapshot = snapshot;
        this.query = query;
        this.scorer = scorer;
        candidate = query.candidate();
        credits = new CandidateCredits(evidence, asked, own.credits());
        top = new TopItems<>(query.page());
        facets = new FacetCounter(query.facets());
        blockFacets = new JobFacets(facets, vocabulary);
        asks = new AskFilter(query.filter(), vocabulary);
        least = query.filter().minimumPoints();
        rows = own.bitmap(JobScratch.Role.ROWS);
        eligible = own.bitmap(JobScratch.Role.ELIGIBLE);
        scratch = own.bitmap(JobScratch.Role.SOME);
        other = own.bitmap(JobScratch.Role.OTHER);
        best = new BestJobs(query, credits, top, own);
        arrived = new ArrivedJobs(query, vocabulary, credits, best, facets);
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
        return top.ranking(total, facets, place -> {
            JobArrival job = place.part().item(place.row());
            return scorer.explain(job.job(), job.compiled(), candidate, query.asOf());
        });
    }

    /**
     * Looks at all jobs that the candidate is eligible for, or at all others. What is not sealed comes last, because it is
     * the slowest to look at.
     */
    private void scan(boolean wantEligible) {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (snapshot.part(slot) instanceof JobBlock block) {
                scan(block, snapshot.live(slot), wantEligible);
            }
        }
        best.settle(wantEligible);
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (snapshot.part(slot) instanceof Delta<JobArrival> delta) {
                total += arrived.take(delta, snapshot.live(slot), wantEligible);
            }
        }
    }

    private void scan(JobBlock block, long[] live, boolean wantEligible) {
        int words = block.words();
        System.arraycopy(live, 0, rows, 0, words);
        block.terms().keepPassing(query.filter(), rows, scratch, words);
        if (!query.filter().employers().isEmpty()) {
            Bitmaps.and(rows, block.employers().any(query.filter().employers(), scratch, other, words), words);
        }
        asks.keepPassing(block, rows);
        System.arraycopy(rows, 0, eligible, 0, words);
        block.terms().removeViolating(candidate.expectations(), eligible, scratch, words);
        boolean isEmpty = Bitmaps.isEmpty(eligible, words);
        if (!isEmpty) {
            block.essentials().removeUnmet(credits, eligible, scratch, words);
        }
        if (!wantEligible) {
            Bitmaps.andNot(rows, eligible, words);
        } else if (isEmpty) {
            return;
        }
        long[] among = wantEligible ? eligible : rows;
        if (least > 0) {
            removeBelowLeast(block, among, words);
        }
        if (wantEligible) {
            total += Bitmaps.count(among, words);
            if (!facets.isIdle()) {
                countFacets(block, among, words);
            }
        }
        best.add(block, among, words);
    }

    private void countFacets(JobBlock block, long[] among, int words) {
        blockFacets.add(block, among, scratch);
        if (facets.counts(Facet.SCORE)) {
            Bitmaps.forEach(among, words, row -> blockFacets.addScore(best.points(block, row)));
        }
    }

    private void removeBelowLeast(JobBlock block, long[] among, int words) {
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (best.points(block, row) < least) {
                    Bitmaps.remove(among, row);
                }
            }
        }
    }
}
