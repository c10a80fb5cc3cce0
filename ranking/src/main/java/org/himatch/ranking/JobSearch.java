package org.himatch.ranking;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ranking of jobs, block by block, exactly as {@link ExhaustiveRanker} makes it and in a fraction of the time.
 *
 * <p>Constraints and filters are taken for a whole block at once. Of the jobs that are left each is scored by looking up
 * what the candidate earns for it in {@link CandidateCredits}, which is the exact score and tells exactly who is
 * eligible. Only the use, and with it the fit, takes more: it is worked out when an upper bound of it reaches the last
 * place of the page. The bound is the sum of what the criteria use, each rounded up, of which {@link CandidateCredits}
 * says why it is not below the use; the fit rises with the use; and a job is left out only when the bound of its fit is
 * strictly below the fit of the last job held. So no job that belongs on the page is left out, whatever the order.
 */
final class JobSearch {

    /** A row that was good enough. */
    private record Place(Part<JobArrival> part, int row) {}

    private final Snapshot<JobArrival> snapshot;
    private final JobsForCandidate query;
    private final Candidate candidate;
    private final CandidateCredits credits;
    private final Evidence evidence;
    private final Scorer scorer;
    private final TopItems<Place> top;
    private final FacetCounter facets;
    private final JobFacets blockFacets;
    private final AskFilter asks;
    private final Vocabulary vocabulary;
    private final int least;
    private final long satisfied;
    private final long[] rows;
    private final long[] suitable;
    private final long[] scratch;
    private final long[] other;
    private final long[] counted;
    private @Nullable Fraction[] credentialCredits = new Fraction[0];
    private int total;

    JobSearch(
            Snapshot<JobArrival> snapshot,
            JobsForCandidate query,
            Evidence evidence,
            AskedSkills asked,
            Vocabulary vocabulary,
            Scorer scorer) {
        this.snapshot = snapshot;
        this.query = query;
        this.evidence = evidence;
        this.vocabulary = vocabulary;
        this.scorer = scorer;
        candidate = query.candidate();
        credits = new CandidateCredits(evidence, asked);
        top = new TopItems<>(query.page());
        facets = new FacetCounter(query.facets());
        blockFacets = new JobFacets(facets, vocabulary);
        asks = new AskFilter(query.filter(), vocabulary);
        least = query.filter().minimumPoints();
        satisfied = evidence.satisfiedBits();
        int words = snapshot.words();
        rows = new long[words];
        suitable = new long[words];
        scratch = new long[words];
        other = new long[words];
        counted = new long[words];
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

    /** Looks at all jobs that the candidate is eligible for, or at all others. */
    private void scan(boolean wantEligible) {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            switch (snapshot.part(slot)) {
                case JobBlock block -> scan(block, snapshot.live(slot), wantEligible);
                case Delta<JobArrival> delta -> scan(delta, snapshot.live(slot), wantEligible);
                case null -> {}
            }
        }
    }

    /** The last to come are few: they are looked at one by one. */
    private void scan(Delta<JobArrival> delta, long[] live, boolean wantEligible) {
        Bitmaps.forEach(live, live.length, row -> {
            Job job = delta.item(row).job();
            CompiledJob compiled = delta.item(row).compiled();
            if (!query.filter().passes(job, vocabulary)) {
                return;
            }
            boolean isEligible = compiled.meetsEssentials(evidence)
                    && !Constraints.anyViolated(job.terms(), candidate.expectations());
            int points = compiled.points(evidence);
            if (points >= least && isEligible == wantEligible) {
                if (isEligible) {
                    total++;
                    facets.add(job, points, vocabulary);
                }
                if (isGoodEnough(points)) {
                    offer(isEligible, points, compiled.use(evidence), delta, row);
                }
            }
        });
    }

    private void scan(JobBlock block, long[] live, boolean wantEligible) {
        int words = block.words();
        System.arraycopy(live, 0, rows, 0, words);
        block.terms().keepPassing(query.filter(), rows, scratch, words);
        if (!query.filter().employers().isEmpty()) {
            Bitmaps.and(rows, block.employers().any(query.filter().employers(), scratch, other, words), words);
        }
        asks.keepPassing(block, rows);
        System.arraycopy(rows, 0, suitable, 0, words);
        block.terms().removeViolating(candidate.expectations(), suitable, scratch, other, words);
        credentialCredits = new Fraction[block.expressions().size()];
        Arrays.fill(counted, 0, words, 0);
        long[] among = wantEligible ? suitable : rows;
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                boolean isEligible = Bitmaps.contains(suitable, row) && meetsEssentials(block, row);
                if (isEligible == wantEligible) {
                    look(block, row, isEligible);
                }
            }
        }
        total += Bitmaps.count(counted, words);
        if (!facets.isIdle()) {
            blockFacets.add(block, counted, scratch);
        }
    }

    private void look(JobBlock block, int row, boolean isEligible) {
        JobBlock.Asks skills = block.skills();
        int points = 0;
        int useBound = 0;
        for (int ask = skills.from(row); ask < skills.to(row); ask++) {
            points += credits.points(skills.what(ask), skills.maxPoints(ask));
            useBound += credits.useBound(skills.what(ask));
        }
        points += otherPoints(block, row);
        if (points < least) {
            return;
        }
        if (isEligible) {
            Bitmaps.add(counted, row);
            blockFacets.addScore(points);
        }
        if (isGoodEnough(Scorer.fit(points, Math.min(useBound, Scorer.WHOLE)))) {
            offer(isEligible, points, credits.use(skills, row), block, row);
        }
    }

    private int otherPoints(JobBlock block, int row) {
        int points = 0;
        JobBlock.Asks credentials = block.credentials();
        for (int ask = credentials.from(row); ask < credentials.to(row); ask++) {
            points += credit(block, credentials.what(ask)).floorOf(credentials.maxPoints(ask));
        }
        JobBlock.Asks years = block.years();
        for (int ask = years.from(row); ask < years.to(row); ask++) {
            int asked = years.what(ask);
            points += (int) ((long) years.maxPoints(ask) * Math.min(evidence.years(), asked) / asked);
        }
        return points;
    }

    private boolean meetsEssentials(JobBlock block, int row) {
        JobBlock.Asks skills = block.skills();
        for (int ask = skills.from(row); ask < skills.to(row); ask++) {
            if (!skills.isEssential(ask)) {
                break;
            }
            if (!credits.meets(skills.what(ask))) {
                return false;
            }
        }
        JobBlock.Asks credentials = block.credentials();
        for (int ask = credentials.from(row); ask < credentials.to(row); ask++) {
            if (credentials.isEssential(ask)
                    && !credit(block, credentials.what(ask)).equals(Fraction.ONE)) {
                return false;
            }
        }
        JobBlock.Asks years = block.years();
        for (int ask = years.from(row); ask < years.to(row); ask++) {
            if (years.isEssential(ask) && evidence.years() < years.what(ask)) {
                return false;
            }
        }
        return true;
    }

    /** The credit of one of the block's expressions, worked out when first asked for. */
    private Fraction credit(JobBlock block, int expression) {
        long alternatives = block.alternatives(expression);
        if (alternatives != 0) {
            return (alternatives & satisfied) == 0 ? Fraction.ZERO : Fraction.ONE;
        }
        Fraction credit = credentialCredits[expression];
        if (credit == null) {
            credit = CompiledCredentials.credit(block.expressions().get(expression), evidence::satisfies);
            credentialCredits[expression] = credit;
        }
        return credit;
    }

    /** Whether a bound of the fit does not keep a job off the page. Near misses are looked at only after all others. */
    private boolean isGoodEnough(int fit) {
        return top.hasRoom() || fit >= top.worst().primary();
    }

    private void offer(boolean isEligible, int points, int use, Part<JobArrival> part, int row) {
        UUID id = new UUID(part.high(row), part.low(row));
        long tie = TieBreak.of(id, candidate.id());
        top.offer(new RankKey(isEligible, Scorer.fit(points, use), points, tie, id), new Place(part, row));
    }
}
