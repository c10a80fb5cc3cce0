package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of the score against {@link NaiveScore}, on random vocabularies, jobs and candidates. */
class ScoreOracleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyNumberIsWhatTheDefinitionSays(long seed) {
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        for (int pair = 0; pair < 500; pair++) {
            // Given
            Job job = market.job();
            Candidate candidate = market.candidate();
            NaiveScore naive = new NaiveScore(market, job, candidate);

            // When
            Explanation explanation = scorer.explain(job, candidate, RandomMarket.AS_OF);

            // Then
            String description = "seed %d, pair %d".formatted(seed, pair);
            assertThat(explanation.criteria())
                    .as(description)
                    .extracting(CriterionResult::maxPoints)
                    .isEqualTo(naive.maxima());
            assertThat(explanation.criteria())
                    .as(description)
                    .extracting(CriterionResult::points)
                    .isEqualTo(naive.points());
            assertThat(explanation.points()).as(description).isEqualTo(naive.hasEvidence() ? naive.score() : null);
            assertThat(explanation.eligible())
                    .as(description)
                    .isEqualTo(naive.hasEvidence()
                            && naive.meetsEssentials()
                            && explanation.violated().isEmpty());
            assertThat(explanation.depth()).as(description).isEqualTo(naive.depth());
            assertThat(explanation.use()).as(description).isEqualTo(naive.use());
            assertThat(explanation.fit()).as(description).isEqualTo(naive.score() * naive.use() / 10_000);
        }
    }
}
