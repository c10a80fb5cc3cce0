package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound that leaves jobs out is never below what it bounds, for any job and any candidate. */
class UseBoundsTest {

    /** What bounds tell apart ends below the double of all that there is to use. */
    private static final int MOST = 2 * Scorer.WHOLE - 80;

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
            UseBounds bounds = new UseBounds(credits(evidence, asked), new WeightedSum(words));

            // When
            bounds.add(block, all, words);

            // Then a job stays as long as its own use is asked for, which is where it would be missed
            long[] left = new long[words];
            for (int row = 0; row < count; row++) {
                int use = block.item(row).compiled().use(evidence);
                bounds.crowds().getFirst().atLeast(use, left);
                assertThat(Bitmaps.contains(left, row)).isTrue();
                leftOut += count - Bitmaps.count(left, words);
            }
        }
        assertThat(count == 1 || leftOut > 0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 300})
    void theHighestOfAllCrowdsAreFound(int count) {
        // Given crowds of which some have fewer words than their blocks
        RandomMarket market = new RandomMarket(count);
        Scorer scorer = new Scorer(market.vocabulary);
        AskedSkills asked = new AskedSkills(market.vocabulary.skills());
        Evidence evidence = scorer.evidence(market.candidate(), AS_OF);
        UseBounds bounds = new UseBounds(credits(evidence, asked), new WeightedSum(Bitmaps.words(count)));
        for (int i = 0; i < 3; i++) {
            JobBlock block = new JobBlock(arrivals(market, scorer, asked, count), market.vocabulary);
            long[] all = new long[block.words()];
            Arrays.fill(all, -1);
            bounds.add(block, all, Math.max(1, block.words() - i));
        }
        int size = bounds.crowds().stream()
                .mapToInt(crowd -> crowd.words() * Long.SIZE)
                .sum();

        for (int wanted = 1; wanted <= size; wanted += 1 + wanted / 3) {
            // When
            int fit = bounds.reachedBy(wanted);

            // Then enough reach it, and not enough one that is higher by more than bounds tell apart
            assertThat(reaching(bounds, fit)).isGreaterThanOrEqualTo(wanted);
            boolean isHighest = fit + 80 > MOST;
            assertThat(isHighest || reaching(bounds, fit + 80) < wanted).isTrue();
        }
        assertThat(bounds.reachedBy(size + 1L)).isZero();
    }

    private static int reaching(UseBounds bounds, int fit) {
        int count = 0;
        for (UseBounds.Crowd crowd : bounds.crowds()) {
            long[] left = new long[crowd.words()];
            crowd.atLeast(fit, left);
            count += Bitmaps.count(left, left.length);
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void noFitIsAboveItsBound(int seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        AskedSkills asked = new AskedSkills(market.vocabulary.skills());

        CreditTable table = new CreditTable(asked);

        for (JobArrival it : arrivals(market, scorer, asked, 200)) {
            Evidence evidence = scorer.evidence(market.candidate(), AS_OF);
            table.clear();
            CandidateCredits credits = new CandidateCredits(evidence, asked, table);
            int use = it.compiled().use(evidence);

            // When
            int bound = credits.fitBound(it.asks(), 0, it.asks().length, it.besideSkills());

            // Then
            assertThat(credits.use(it.asks(), 0, it.asks().length)).isEqualTo(use);
            assertThat(credits.points(it.asks(), 0, it.asks().length))
                    .isEqualTo(credits(evidence, asked).points(it.asks(), 0, it.asks().length));
            assertThat(bound).isGreaterThanOrEqualTo(Scorer.fit(it.compiled().points(evidence), use));
        }
    }

    private static CandidateCredits credits(Evidence evidence, AskedSkills asked) {
        return new CandidateCredits(evidence, asked, new CreditTable(asked));
    }

    private static List<JobArrival> arrivals(RandomMarket market, Scorer scorer, AskedSkills asked, int count) {
        List<JobArrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(JobArrival.of(market.job(), scorer, asked, market.vocabulary.credentials()));
        }
        return arrivals;
    }
}
