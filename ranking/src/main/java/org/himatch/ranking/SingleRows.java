package org.himatch.ranking;

import java.util.UUID;

/** Scores rows one by one, and puts on the page those that belong there. */
final class SingleRows {

    /** A row that was good enough. */
    record Place(Part<CandidateArrival> part, int row) {}

    private final UUID job;
    private final int least;
    private final RowScorer scorer;
    private final BlockView view;
    private final TopItems<Place> top;

    SingleRows(CandidatesForJob query, RowScorer scorer, BlockView view, TopItems<Place> top) {
        job = query.job().id();
        least = query.filter().minimumPoints();
        this.scorer = scorer;
        this.view = view;
        this.top = top;
    }

    /** Keeps of some eligible rows of the block in view those that have the least score. */
    void keepAtLeast(long[] among, int words) {
        SkillRows.Cursor skills = view.block().skills();
        skills.fetch(among, 0, words);
        for (int i = 0; i < words; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (scorer.points(view, skills, row, true) < least) {
                    Bitmaps.remove(among, row);
                }
            }
        }
    }

    /** Takes those of some rows of the block in view, in some of its words, that are good enough. */
    void take(long[] among, int from, int to, boolean areEligible) {
        SkillRows.Cursor skills = view.block().skills();
        skills.fetch(among, from, to);
        for (int i = from; i < to; i++) {
            for (long left = among[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                int points = scorer.points(view, skills, row, areEligible);
                if (points >= least && isGoodEnough(points)) {
                    offer(areEligible, points, scorer.depth(), view.block(), row);
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

    long tie(Part<CandidateArrival> part, int row) {
        return TieBreak.of(job, part.high(row), part.low(row));
    }
}
