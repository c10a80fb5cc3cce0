package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that lack too much, against the exact score of each row. */
class ShortfallsTest {

    private static final int ROWS = 700;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void leavesOutWhoCannotReachThePointsAndNobodyElse(int seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        CandidateBlock block = new CandidateBlock(
                market.vocabulary,
                market.candidates(ROWS).stream().map(CandidateArrival::new).toList());
        for (int i = 0; i < RandomQuestions.PER_KIND; i++) {
            CompiledCandidatesQuery compiled = compiled(market);
            BlockView view = view(market, compiled, block);
            int[] scores = scores(market, compiled, view);
            Shortfalls shortfalls = new Shortfalls(inFewSteps(compiled, market), block.words());
            int highest = Arrays.stream(scores).max().orElseThrow();
            for (int points : List.of(0, highest / 2, highest - 1, highest, highest + 1, Scorer.WHOLE)) {
                long[] among = everyone();

                // When
                shortfalls.start(points, view);
                while (shortfalls.hasNext()) {
                    shortfalls.addNext(among, view);
                }

                // Then
                int lowest = lowest(points, inFewSteps(compiled, market));
                for (int row = 0; row < ROWS; row++) {
                    boolean isIn = Bitmaps.contains(among, row);
                    assertThat(isIn || scores[row] < points)
                            .as("row %d of %d points, to reach %d, is in or lacks too much", row, scores[row], points)
                            .isTrue();
                    assertThat(isIn && scores[row] < lowest)
                            .as("row %d of %d points, to reach %d, is in for no reason", row, scores[row], points)
                            .isFalse();
                }
            }
        }
    }

    /**
     * What whoever is left has at least: no more may be lost than by steps that are shared and by quanta. Nobody may lack less than
     * nothing, however many points are to be reached.
     */
    private static int lowest(int points, List<CriterionSteps> criteria) {
        int slack = criteria.stream().mapToInt(CriterionSteps::slack).sum();
        int whole = criteria.stream().mapToInt(CriterionSteps::most).sum();
        int quantum = 1 + (Scorer.WHOLE - points) / 100;
        return Math.min(points, whole) - slack - quantum * criteria.size();
    }

    private static List<CriterionSteps> inFewSteps(CompiledCandidatesQuery compiled, RandomMarket market) {
        return compiled.inFewSteps(compiled.unrounded(market.vocabulary.credentials()));
    }

    private static CompiledCandidatesQuery compiled(RandomMarket market) {
        Job job = market.job();
        return CompiledCandidatesQuery.of(
                new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, false, Page.first(1)),
                new Scorer(market.vocabulary).compile(job),
                market.vocabulary);
    }

    private static BlockView view(RandomMarket market, CompiledCandidatesQuery compiled, CandidateBlock block) {
        BlockView view =
                new BlockView(compiled.day(), market.vocabulary.credentials().size(), block.words());
        view.open(block);
        return view;
    }

    private static int[] scores(RandomMarket market, CompiledCandidatesQuery compiled, BlockView view) {
        RowScorer scorer = new RowScorer(compiled.job(), market.vocabulary);
        SkillRows.Cursor cursor = view.block().skills();
        return IntStream.range(0, ROWS)
                .map(row -> scorer.points(view, cursor, row, false))
                .toArray();
    }

    private static long[] everyone() {
        long[] rows = new long[Bitmaps.words(ROWS)];
        IntStream.range(0, ROWS).forEach(row -> Bitmaps.add(rows, row));
        return rows;
    }
}
