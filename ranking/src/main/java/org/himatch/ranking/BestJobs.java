package org.himatch.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jobs that belong on a candidate's page, in blocks that come one after another.
 *
 * <p>A job is left out only when an upper bound of its fit is strictly below the fit of the last job held, and bounds come
 * from the cheapest to the exact number. {@link UseBounds} knows one for all rows of a block, where enough are to be looked
 * at to make that worth while: the fit is not above the use. Then {@link CandidateCredits#fitBound} finds one from what a
 * row asks. Rows that it does not leave out wait, and from time to time those that wait are looked at exactly, the most
 * {@link Promising} first. While there is room on the page nothing can be left out; so the first to be looked at are as many
 * as there is room for, with the highest bounds, and what they fit leaves out most others.
 */
final class BestJobs {

    /** From so many rows to be looked at in a word on average, bounds for all rows are worth while. */
    private static final int CROWDED = 5;

    /** So many rows are fetched from memory at the same time. */
    private static final int FETCHED = 64;

    /** A row that was good enough. */
    record Place(Part<JobArrival> part, int row) {}

    private final JobsForCandidate query;
    private final CandidateCredits credits;
    private final Evidence evidence;
    private final TopItems<Place> top;
    private final UseBounds uses;
    private final Promising waiting = new Promising();
    private final int[] rows = new int[FETCHED];
    private final long[] some;
    private final long[] scratch;

    /** What each block's expressions earn that more than one look is needed for, as far as it was asked for. */
    private final Map<JobBlock, @Nullable Fraction[]> credentialCredits = new HashMap<>();

    /** What was read: kept, lest the compiler leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private int fetched;

    /** Finds jobs in blocks of at most so many words. */
    BestJobs(JobsForCandidate query, CandidateCredits credits, TopItems<Place> top, int words) {
        this.query = query;
        this.credits = credits;
        this.top = top;
        evidence = credits.evidence();
        uses = new UseBounds(credits, words);
        some = new long[words];
        scratch = new long[words];
    }

    /**
     * Takes those of the given rows of a block that are good enough, or lets them wait.
     *
     * @param among is changed
     */
    void take(JobBlock from, long[] among, int words, boolean areEligible) {
        if (Bitmaps.count(among, words) < words * CROWDED) {
            look(from, among, words);
            return;
        }
        uses.find(from);
        if (top.hasRoom()) {
            uses.highest(top.room(), among, some, scratch, words);
            look(from, some, words);
            settle(areEligible);
            Bitmaps.andNot(among, some, words);
        }
        uses.atLeast(leastFit(), among, some, words);
        look(from, some, words);
        settle(areEligible);
    }

    /** Lets those of some rows wait whose bounds are high enough. */
    private void look(JobBlock from, long[] among, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                rows[count++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (count == FETCHED) {
                    look(from, count);
                    count = 0;
                }
            }
        }
        look(from, count);
    }

    private void look(JobBlock from, int count) {
        fetched = from.fetchAsks(rows, count);
        int least = leastFit();
        JobBlock.Asks skills = from.skills();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int bound =
                    credits.fitBound(skills.packed(), skills.from(row), skills.to(row), from.pointsBesideSkills(row));
            if (bound >= least) {
                waiting.add(bound, from, row);
            }
        }
    }

    /** Takes those that wait and are good enough. None waits afterwards. */
    void settle(boolean areEligible) {
        int high = top.hasRoom() ? waiting.reachedBy(top.room()) : 0;
        settle(high, Scorer.WHOLE + 1, areEligible);
        settle(0, high, areEligible);
        waiting.clear();
    }

    /** Takes those whose bounds are at least one number and below another. */
    private void settle(int lowest, int below, boolean areEligible) {
        int count = waiting.sort(Math.max(lowest, leastFit()), below);
        for (int place = 0; place < count && isGoodEnough(waiting.bound(place)); place++) {
            JobBlock from = waiting.block(place);
            int row = waiting.row(place);
            JobBlock.Asks skills = from.skills();
            int use = credits.use(skills.packed(), skills.from(row), skills.to(row));
            offer(areEligible, points(from, row), use, from, row);
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
        @Nullable
        Fraction[] known = credentialCredits.computeIfAbsent(
                from, block -> new Fraction[block.expressions().size()]);
        Fraction credit = known[expression];
        if (credit == null) {
            credit = CompiledCredentials.credit(from.expressions().get(expression), evidence::satisfies);
            known[expression] = credit;
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
