package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound that leaves jobs out is never below what it bounds, for any job and any candidate. */
class UseBoundsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 500})
    void noJobIsLeftOutWhoseUseReachesTheBound(int count) {
        // Given
        RandomMarket market = new RandomMarket(count);
        Scorer scorer = new Scorer(market.vocabulary);
        AskedSkills asked = new AskedSkills(market.vocabulary.skills());
        JobBlock block = new JobBlock(arrivals(market, scorer, asked, count), market.vocabulary);
        int words = block.words();
        long[] all = new long[words];
        for (int row = 0; row < count; row++) {
            Bitmaps.add(all, row);
        }
        int leftOut = 0;

        for (int i = 0; i < RandomQuestions.PER_KIND; i++) {
            Evidence evidence = scorer.evidence(market.candidate(), AS_OF);
            UseBounds bounds = new UseBounds(new CandidateCredits(evidence, asked), words);

            // When
            bounds.find(block);

            // Then a job stays as long as its own use is asked for, which is where it would be missed
            long[] left = new long[words];
            for (int row = 0; row < count; row++) {
                int use = block.item(row).compiled().use(evidence);
                bounds.atLeast(use, all, left, words);
                assertThat(Bitmaps.contains(left, row)).isTrue();
                leftOut += count - Bitmaps.count(left, words);
            }
        }
        assertThat(count == 1 || leftOut > 0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void noFitIsAboveItsBound(int seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        AskedSkills asked = new AskedSkills(market.vocabulary.skills());

        for (JobArrival it : arrivals(market, scorer, asked, 200)) {
            Evidence evidence = scorer.evidence(market.candidate(), AS_OF);
            CandidateCredits credits = new CandidateCredits(evidence, asked);
            int use = it.compiled().use(evidence);

            // When
            int bound = credits.fitBound(it.asks(), 0, it.asks().length, it.besideSkills());

            // Then
            assertThat(credits.use(it.asks(), 0, it.asks().length)).isEqualTo(use);
            assertThat(bound).isGreaterThanOrEqualTo(Scorer.fit(it.compiled().points(evidence), use));
        }
    }

    private static List<JobArrival> arrivals(RandomMarket market, Scorer scorer, AskedSkills asked, int count) {
        List<JobArrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(JobArrival.of(market.job(), scorer, asked, market.vocabulary.credentials()));
        }
        return arrivals;
    }
}
