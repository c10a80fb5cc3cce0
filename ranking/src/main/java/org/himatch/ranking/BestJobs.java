package org.himatch.ranking;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jobs of one block after another that belong on a candidate's page.
 *
 * <p>First a bound of the fit is found of each, for which one table is looked into: what the skill criteria use, each
 * rounded up, and what they earn, rounded down only together, with all that the job gives for anything beside skills.
 * Neither is below the true one, and so the bound is not below the fit. Only where it reaches the last place of the page
 * the score and the use are found. While there is room on the page nothing can be left out; so the jobs with the highest
 * bounds are looked at first, and what they fit leaves out most others.
 */
final class BestJobs {

    /** Bounds are told apart by so many points when the highest are looked for. */
    private static final int BUCKET_BITS = 5;

    /** A row that was good enough. */
    record Place(Part<JobArrival> part, int row) {}

    private final JobsForCandidate query;
    private final CandidateCredits credits;
    private final Evidence evidence;
    private final TopItems<Place> top;
    private final char[] rows;
    private final char[] bounds;
    private final int[] buckets = new int[(Scorer.WHOLE >> BUCKET_BITS) + 1];
    private @Nullable JobBlock block;
    private @Nullable Fraction[] credentialCredits = new Fraction[0];

    /** Finds jobs in blocks of at most so many words. */
    BestJobs(JobsForCandidate query, CandidateCredits credits, TopItems<Place> top, int words) {
        this.query = query;
        this.credits = credits;
        this.top = top;
        evidence = credits.evidence();
        rows = new char[words * Long.SIZE];
        bounds = new char[words * Long.SIZE];
    }

    /** Takes those of the given rows of a block that are good enough. */
    void take(JobBlock from, long[] among, int words, boolean areEligible) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                rows[count++] = (char) (i * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
        findBounds(from, count);
        int least = 0;
        if (top.hasRoom()) {
            least = highest(count);
            takeFrom(from, least, Scorer.WHOLE + 1, count, areEligible);
            takeFrom(from, 0, least, count, areEligible);
        } else {
            takeFrom(from, 0, Scorer.WHOLE + 1, count, areEligible);
        }
    }

    private void findBounds(JobBlock from, int count) {
        JobBlock.Asks skills = from.skills();
        int[] packed = skills.packed();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int use = 0;
            int units = 0;
            for (int ask = skills.from(row), end = skills.to(row); ask < end; ask++) {
                int worth = credits.worth(JobBlock.Asks.what(packed[ask]));
                use += CandidateCredits.useBound(worth);
                units += JobBlock.Asks.maxPoints(packed[ask]) * CandidateCredits.units(worth);
            }
            int points = CandidateCredits.points(units) + from.pointsBesideSkills(row);
            bounds[i] = (char) Scorer.fit(points, Math.min(use, Scorer.WHOLE));
        }
    }

    /** The bound that about as many of the rows reach as there is room for. */
    private int highest(int count) {
        Arrays.fill(buckets, 0);
        for (int i = 0; i < count; i++) {
            buckets[bounds[i] >> BUCKET_BITS]++;
        }
        int bucket = buckets.length - 1;
        for (long left = top.room() - buckets[bucket]; left > 0 && bucket > 0; left -= buckets[bucket]) {
            bucket--;
        }
        return bucket << BUCKET_BITS;
    }

    /** Takes the rows whose bounds are at least one number and below another. */
    private void takeFrom(JobBlock from, int lowest, int below, int count, boolean areEligible) {
        int least = Math.max(lowest, leastFit());
        for (int i = 0; i < count; i++) {
            if (bounds[i] >= least && bounds[i] < below) {
                int points = points(from, rows[i]);
                JobBlock.Asks skills = from.skills();
                int use = credits.use(skills.packed(), skills.from(rows[i]), skills.to(rows[i]));
                offer(areEligible, points, use, from, rows[i]);
                least = Math.max(lowest, leastFit());
            }
        }
    }

    /** The fit below which no job belongs on the page. Near misses are looked at only after all others. */
    private int leastFit() {
        return top.hasRoom() ? 0 : top.worst().primary();
    }

    /** Whether a bound of the fit does not keep a job off the page. */
    boolean isGoodEnough(int fit) {
        return fit >= leastFit();
    }

    /** The score of a row. */
    int points(JobBlock from, int row) {
        JobBlock.Asks skills = from.skills();
        int points = credits.points(skills.packed(), skills.from(row), skills.to(row));
        JobBlock.Asks credentials = from.credentials();
        for (int ask = credentials.from(row); ask < credentials.to(row); ask++) {
            int asked = credentials.packed()[ask];
            points += credit(from, JobBlock.Asks.what(asked)).floorOf(JobBlock.Asks.maxPoints(asked));
        }
        return points + from.pointsOfYears(row, evidence.years());
    }

    /** The credit of one of the block's expressions, worked out when first asked for. */
    private Fraction credit(JobBlock from, int expression) {
        long alternatives = from.alternatives(expression);
        if (alternatives != 0) {
            return (alternatives & credits.satisfied()) == 0 ? Fraction.ZERO : Fraction.ONE;
        }
        if (block != from) {
            block = from;
            credentialCredits = new Fraction[from.expressions().size()];
        }
        Fraction credit = credentialCredits[expression];
        if (credit == null) {
            credit = CompiledCredentials.credit(from.expressions().get(expression), evidence::satisfies);
            credentialCredits[expression] = credit;
        }
        return credit;
    }

    void offer(boolean isEligible, int points, int use, Part<JobArrival> part, int row) {
        int fit = Scorer.fit(points, use);
        if (!isGoodEnough(fit)) {
            return;
        }
        UUID id = new UUID(part.high(row), part.low(row));
        long tie = TieBreak.of(id, query.candidate().id());
        top.offer(new RankKey(isEligible, fit, points, tie, id), new Place(part, row));
    }
}
