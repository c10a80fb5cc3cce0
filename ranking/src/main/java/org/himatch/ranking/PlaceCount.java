package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Counts who comes before given places of a ranking, for all of the places in one pass: exactly the places that
 * {@link ExhaustiveRanker} would give.
 *
 * <p><b>Idea.</b> Places are taken from the best to the last. Of the rows that are left, those whose bound less the slack
 * is above the place's score come before it for sure, and are counted without being looked at. Those whose bound reaches
 * the score are scored, and their whole key is compared. All others come behind it. So no row is looked at twice, and
 * what is sure of one place is settled for all that follow.
 *
 * <p>Where thousands have just the place's score, and bounds have no slack, depths tell most of them apart in the same way.
 */
final class PlaceCount {

    /** Up to so many rows for each criterion are scored one by one in the time that counting a block takes. */
    private static final int ROWS_PER_CRITERION = 4;

    /** From so many on, rows with the score of a place are compared by depth at once. */
    private static final int MANY = 60;

    private final Snapshot<CandidateArrival> snapshot;
    private final CompiledCandidatesQuery compiled;
    private final CandidatesForJob query;
    private final Scorer scorer;
    private final UUID subject;
    private final RankKey[] places;
    private final BlockView view;
    private final BlockFilter filter;
    private final RowScorer rowScorer;
    private final Tally tally;
    private final Tally depths;
    private final int slack;
    private final int least;
    private final long[] rest;
    private final long[] found;
    private final long[] deeper;
    /** By place: how many come before it and not before the place that is next better. */
    private final int[] before;

    private int others;

    /**
     * Counts at once.
     *
     * @param subject whose places they are: counted before none
     * @param places best first
     */
    PlaceCount(
            Snapshot<CandidateArrival> snapshot,
            CompiledCandidatesQuery compiled,
            Scorer scorer,
            Vocabulary vocabulary,
            UUID subject,
            List<RankKey> places) {
        this.snapshot = snapshot;
        this.compiled = compiled;
        this.scorer = scorer;
        this.subject = subject;
        this.places = places.toArray(RankKey[]::new);
        query = compiled.query();
        least = query.filter().minimumPoints();
        int words = snapshot.words();
        view = new BlockView(compiled.day(), vocabulary.credentials().size(), words);
        rowScorer = new RowScorer(compiled.job(), vocabulary);
        filter = new BlockFilter(compiled, view, rowScorer, words);
        List<CriterionSteps> steps = compiled.unrounded(vocabulary.credentials());
        tally = new Tally(steps, words);
        depths = new Tally(compiled.depths(vocabulary.credentials()), words);
        slack = steps.stream().mapToInt(CriterionSteps::slack).sum();
        rest = new long[words];
        found = new long[words];
        deeper = new long[words];
        before = new int[places.size()];
        count();
    }

    /** How many others are eligible and pass the filter, but for its least score. */
    int others() {
        return others;
    }

    /** For each place, in their order, its number in the ranking, from 1. */
    int[] numbers() {
        int[] numbers = before.clone();
        Arrays.parallelPrefix(numbers, Integer::sum);
        return Arrays.stream(numbers).map(count -> count + 1).toArray();
    }

    private void count() {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            switch (snapshot.part(slot)) {
                case CandidateBlock block -> count(block, snapshot.live(slot));
                case Delta<CandidateArrival> delta -> count(delta, snapshot.live(slot));
                case null -> {}
            }
        }
    }

    private void count(Delta<CandidateArrival> delta, long[] live) {
        LocalDate asOf = query.asOf();
        Bitmaps.forEach(live, live.length, row -> {
            CandidateArrival it = delta.item(row);
            Evidence evidence = it.evidence(scorer, asOf);
            if (it.id().equals(subject)
                    || evidence.unscored().isPresent()
                    || Constraints.anyViolated(
                            query.job().terms(), it.candidate().expectations())
                    || !compiled.job().meetsEssentials(evidence)
                    || !query.filter().passes(it.candidate(), evidence)) {
                return;
            }
            others++;
            int points = compiled.job().points(evidence);
            add(points, compiled.job().depth(evidence), it.id());
        });
    }

    private void count(CandidateBlock block, long[] live) {
        view.open(block);
        filter.look(live);
        int words = view.words();
        System.arraycopy(filter.eligible(), 0, rest, 0, words);
        removeSubject(block, words);
        int eligible = Bitmaps.count(rest, words);
        others += eligible;
        if (eligible == 0 || places.length == 0) {
            return;
        }
        if (eligible <= ROWS_PER_CRITERION * compiled.criteriaCount()) {
            addEach(rest, words);
            return;
        }
        tally.count(view);
        boolean depthsAreCounted = false;
        for (int place = 0; place < places.length && !Bitmaps.isEmpty(rest, words); place++) {
            int points = places[place].primary();
            tally.atLeast(Math.max(points + 1, least) + slack, rest, found, words);
            before[place] += Bitmaps.count(found, words);
            Bitmaps.andNot(rest, found, words);
            tally.atLeast(Math.max(points, least), rest, found, words);
            if (slack == 0 && points >= least && Bitmaps.count(found, words) > MANY) {
                if (!depthsAreCounted) {
                    depths.count(view);
                    depthsAreCounted = true;
                }
                addByDepth(place, words);
            } else {
                addEach(found, words);
            }
            Bitmaps.andNot(rest, found, words);
        }
    }

    /** Of the rows found, all with the place's score, settles those that are at least as deep; finds no more than these. */
    private void addByDepth(int place, int words) {
        RankKey key = places[place];
        depths.atLeast(key.secondary() + 1, found, deeper, words);
        before[place] += Bitmaps.count(deeper, words);
        Bitmaps.andNot(rest, deeper, words);
        Bitmaps.andNot(found, deeper, words);
        depths.atLeast(key.secondary(), found, deeper, words);
        System.arraycopy(deeper, 0, found, 0, words);
        Bitmaps.forEach(found, words, row -> {
            UUID id = new UUID(view.block().high(row), view.block().low(row));
            add(key.primary(), key.secondary(), id);
        });
    }

    private void removeSubject(CandidateBlock block, int words) {
        long high = subject.getMostSignificantBits();
        long low = subject.getLeastSignificantBits();
        for (int i = 0; i < words; i++) {
            for (long left = rest[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (block.high(row) == high && block.low(row) == low) {
                    Bitmaps.remove(rest, row);
                    return;
                }
            }
        }
    }

    private void addEach(long[] rows, int words) {
        SkillRows.Cursor skills = view.block().skills();
        skills.fetch(rows, 0, words);
        Bitmaps.forEach(rows, words, row -> {
            int points = rowScorer.points(view, skills, row, true);
            if (points >= places[places.length - 1].primary()) {
                UUID id = new UUID(view.block().high(row), view.block().low(row));
                add(points, rowScorer.depth(), id);
            }
        });
    }

    private void add(int points, int depth, UUID id) {
        if (points < least || places.length == 0) {
            return;
        }
        RankKey key = new RankKey(true, points, depth, TieBreak.of(query.job().id(), id), id);
        int place = Arrays.binarySearch(places, key);
        // Nobody else has the place itself, so it is where the key would be put in.
        int behind = place >= 0 ? place : -place - 1;
        if (behind < before.length) {
            before[behind]++;
        }
    }
}
