package org.himatch.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jobs that belong on a candidate's page: first the rows of all blocks are added, and then they are settled.
 *
 * <p>A job is left out only when an upper bound of its fit is strictly below the fit of the last job held, and bounds come
 * from the cheapest to the exact number. {@link UseBounds} knows one for all rows of those words of a block where many are to
 * be looked at: the fit is not above the use. Then {@link CandidateCredits#fitBound} finds one from what a row asks. Rows that
 * it does not leave out wait, and those that wait are looked at exactly, the most {@link Promising} first.
 *
 * <p>While there is room on the page nothing can be left out. So before most rows are looked at the page is filled with the best of
 * a few, which have the highest bounds in all blocks: what they fit is nearly what the last job of the page will fit, and
 * leaves out most others. Whether it does or not, no row that belongs on the page is left out.
 */
final class BestJobs {

    /** From so many rows to be looked at in a word on average, bounds for all rows are worth while. */
    private static final int CROWDED = 3;

    /** So many times as many as there is room for are looked at first. */
    private static final int FIRST = 4;

    /** So many rows are fetched from memory at the same time. */
    private static final int FETCHED = 64;

    /** A row that was good enough. */
    record Place(Part<JobArrival> part, int row) {}

    private final JobsForCandidate query;
    private final CandidateCredits credits;
    private final Evidence evidence;
    private final TopItems<Place> top;
    private final UseBounds uses;
    private final Promising waiting;
    private final int[] rows = new int[FETCHED];
    private final long[] some;

    /** What each block's expressions earn that more than one look is needed for, as far as it was asked for. */
    private final Map<JobBlock, @Nullable Fraction[]> credentialCredits = new HashMap<>();

    /** What was read: kept, lest the compiler leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private int fetched;

    BestJobs(JobsForCandidate query, CandidateCredits credits, TopItems<Place> top, JobScratch scratch) {
        this.query = query;
        this.credits = credits;
        this.top = top;
        evidence = credits.evidence();
        uses = new UseBounds(credits, scratch.sum());
        waiting = scratch.waiting();
        some = scratch.bitmap(JobScratch.Role.PROMISING);
    }

    /** Takes the given rows of a block into account. */
    void add(JobBlock from, long[] among, int words) {
        int crowded = crowded(among, words);
        look(from, among, crowded, words);
        if (crowded > 0) {
            uses.add(from, among, crowded);
        }
    }

    /** So many words at the front are worth bounds for all their rows: whole lines of memory, with which loops are fastest. */
    private static int crowded(long[] among, int words) {
        int crowded = 0;
        int most = 0;
        int sum = 0;
        for (int i = 0; i < words; i++) {
            sum += Long.bitCount(among[i]) - CROWDED;
            if (sum > most) {
                most = sum;
                crowded = i + 1;
            }
        }
        return Math.min(words, Math.ceilDiv(crowded, Bitmaps.LINE) * Bitmaps.LINE);
    }

    /** Lets those of some rows wait whose bounds are high enough. */
    private void look(JobBlock from, long[] among, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
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
        Asks asks = from.asks();
        fetched = asks.fetch(rows, count);
        int least = leastFit();
        waiting.expect(from, count);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int bound = credits.fitBound(asks.numbers(), asks.skills(row), asks.skillsEnd(row), asks.besideSkills(row));
            waiting.add(bound, row, least);
        }
    }

    /** Takes those that are good enough of all that were added. */
    void settle(boolean areEligible) {
        if (top.hasRoom()) {
            int first = Math.max(1, uses.reachedBy(FIRST * top.room()));
            uses.crowds().forEach(crowd -> look(crowd, first));
            settle(waiting.reachedBy(top.room()), areEligible);
        }
        settleAll(areEligible);
        for (UseBounds.Crowd crowd : uses.crowds()) {
            look(crowd, leastFit());
            settleAll(areEligible);
        }
        uses.crowds().clear();
    }

    /** Lets those of a crowd wait that may fit so much, and whose bounds are high enough. */
    private void look(UseBounds.Crowd crowd, int fit) {
        crowd.atLeast(fit, some);
        look(crowd.block(), some, 0, crowd.words());
        Bitmaps.andNot(crowd.rows(), some, crowd.words());
    }

    /** Takes those that wait and are good enough. None waits afterwards. */
    private void settleAll(boolean areEligible) {
        settle(0, areEligible);
        waiting.clear();
    }

    /** Takes those that wait with bounds of at least a number and are good enough. */
    private void settle(int lowest, boolean areEligible) {
        int count = waiting.take(Math.max(lowest, leastFit()));
        fetchIds(Math.min(FETCHED, count));
        for (int place = 0; place < count && isGoodEnough(waiting.bound(place)); place++) {
            JobBlock from = waiting.block(place);
            int row = waiting.row(place);
            Asks asks = from.asks();
            int use = credits.use(asks.numbers(), asks.skills(row), asks.skillsEnd(row));
            offer(areEligible, points(from, row), use, from, row);
        }
    }

    /** Reads the ids of the first so many that wait, of which each has to be known, as {@link Asks#fetch} does with what is asked. */
    private void fetchIds(int count) {
        long sum = 0;
        for (int place = 0; place < count; place++) {
            sum += waiting.block(place).high(waiting.row(place));
        }
        fetched += (int) sum;
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
        Asks asks = from.asks();
        int[] numbers = asks.numbers();
        int points = credits.points(numbers, asks.skills(row), asks.skillsEnd(row));
        for (int ask = asks.credentials(row), end = asks.end(row); ask < end; ask++) {
            points += points(from, Asks.what(numbers[ask]), Asks.maxPoints(numbers[ask]));
        }
        return points + asks.pointsOfYears(row, evidence.years());
    }

    /** The points for one of the block's expressions. */
    private int points(JobBlock from, int expression, int maxPoints) {
        long alternatives = from.alternatives(expression);
        if (alternatives != 0) {
            return (alternatives & credits.satisfied()) == 0 ? 0 : maxPoints;
        }
        return credit(from, expression).floorOf(maxPoints);
    }

    /** The credit of one of the block's expressions, worked out when first asked for. */
    private Fraction credit(JobBlock from, int expression) {
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
