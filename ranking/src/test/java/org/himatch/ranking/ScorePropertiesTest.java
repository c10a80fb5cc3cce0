package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties that every engine must hold, each on 2 000 random pairs. */
class ScorePropertiesTest {

    private static final int PAIRS = 500;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void bringingMoreNeverLowersAScore(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given
            Explanation before = pair.explain();

            // When
            Explanation after = pair.with(market.improved(pair.candidate)).explain();

            // Then
            assertThat(orZero(after)).isGreaterThanOrEqualTo(orZero(before));
            assertThat(after.depth()).isGreaterThanOrEqualTo(before.depth());
            assertThat(after.eligible() || !before.eligible()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void bringingMoreNeverLowersARank(long seed) {
        RandomMarket market = new RandomMarket(seed);
        ExhaustiveRanker ranker = new ExhaustiveRanker(market.vocabulary);
        for (int i = 0; i < PAIRS; i++) {
            // Given
            Job job = market.job();
            List<Candidate> candidates = new ArrayList<>(market.candidates(8));
            Candidate candidate = candidates.getFirst();
            int before = rank(ranker, job, candidates, candidate);

            // When
            candidates.set(0, market.improved(candidate));
            int after = rank(ranker, job, candidates, candidate);

            // Then
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void orderOfWhatACandidateBringsChangesNothing(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given
            Candidate candidate = pair.candidate;
            Candidate shuffled = new Candidate(
                    candidate.id(),
                    candidate.version(),
                    market.shuffled(candidate.skills()),
                    market.shuffled(candidate.credentials()),
                    candidate.experienceYears(),
                    candidate.expectations());

            // When
            Explanation explanation = pair.with(shuffled).explain();

            // Then
            assertThat(explanation).isEqualTo(pair.explain());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void orderOfCriteriaChangesOnlyWhoTakesARemainderPoint(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given
            Criteria criteria = pair.job.criteria();
            Criteria shuffled = new Criteria(
                    market.shuffled(criteria.skills()),
                    market.shuffled(criteria.credentials()),
                    criteria.experience(),
                    criteria.weights());

            // When
            Explanation after = pair.asking(shuffled).explain();

            // Then
            Explanation before = pair.explain();
            assertThat(after.eligible()).isEqualTo(before.eligible());
            assertThat(after.use()).isEqualTo(before.use());
            assertThat(credits(after)).isEqualTo(credits(before));
            Map<Criterion, Integer> least = leastMaxPoints(before);
            leastMaxPoints(after)
                    .forEach((asked, max) -> assertThat(Math.abs(max - least.getOrDefault(asked, 0)))
                            .isLessThanOrEqualTo(1));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void expiredCredentialNeverHelps(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given
            Candidate candidate = pair.candidate;
            List<HeldCredential> held = new ArrayList<>(candidate.credentials());
            held.add(market.expiredCredential());
            Candidate withExpired = new Candidate(
                    candidate.id(),
                    candidate.version(),
                    candidate.skills(),
                    held,
                    candidate.experienceYears(),
                    candidate.expectations());

            // When
            Explanation explanation = pair.with(withExpired).explain();

            // Then
            assertThat(explanation).isEqualTo(pair.explain());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void nothingElseEntersTheScore(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given
            Candidate candidate = pair.candidate;
            Candidate somebodyElse = new Candidate(
                    market.id(),
                    market.version(),
                    candidate.skills(),
                    candidate.credentials(),
                    candidate.experienceYears(),
                    market.expectations());

            // When
            Explanation explanation = pair.with(somebodyElse).explain();

            // Then
            assertThat(explanation.criteria()).isEqualTo(pair.explain().criteria());
            assertThat(explanation.points()).isEqualTo(pair.explain().points());
            assertThat(explanation.depth()).isEqualTo(pair.explain().depth());
            assertThat(explanation.fit()).isEqualTo(pair.explain().fit());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void pointsSumToTheScoreAndMaximaToTheWhole(long seed) {
        forPairs(seed, (market, pair) -> {
            // Given a random pair

            // When
            Explanation explanation = pair.explain();

            // Then
            assertThat(sum(explanation, CriterionResult::maxPoints)).isEqualTo(10_000);
            if (explanation.unscored() == null) {
                assertThat(explanation.points()).isEqualTo(sum(explanation, CriterionResult::points));
            }
            assertThat(explanation.criteria())
                    .allSatisfy(it -> assertThat(it.points() + it.gain()).isEqualTo(it.maxPoints()));
        });
    }

    private record Pair(Scorer scorer, Job job, Candidate candidate) {

        Explanation explain() {
            return scorer.explain(job, candidate, RandomMarket.AS_OF);
        }

        Pair with(Candidate other) {
            return new Pair(scorer, job, other);
        }

        Pair asking(Criteria criteria) {
            return new Pair(scorer, new Job(job.id(), job.version(), criteria, job.terms()), candidate);
        }
    }

    private static void forPairs(long seed, BiConsumer<RandomMarket, Pair> property) {
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        for (int i = 0; i < PAIRS; i++) {
            property.accept(market, new Pair(scorer, market.job(), market.candidate()));
        }
    }

    private static int rank(ExhaustiveRanker ranker, Job job, List<Candidate> candidates, Candidate candidate) {
        CandidatesForJob query = new CandidatesForJob(
                job, RandomMarket.AS_OF, CandidateFilter.NONE, true, Page.first(candidates.size()));
        List<Ranking.Item> items = ranker.rankCandidates(query, candidates).items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().id().equals(candidate.id())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int orZero(Explanation explanation) {
        return explanation.points() == null ? 0 : explanation.points();
    }

    private static int sum(Explanation explanation, Function<CriterionResult, Integer> number) {
        return explanation.criteria().stream().mapToInt(number::apply).sum();
    }

    private static Map<Criterion, Fraction> credits(Explanation explanation) {
        return explanation.criteria().stream()
                .collect(Collectors.toMap(CriterionResult::asked, CriterionResult::credit, (one, same) -> one));
    }

    private static Map<Criterion, Integer> leastMaxPoints(Explanation explanation) {
        return explanation.criteria().stream()
                .collect(Collectors.toMap(CriterionResult::asked, CriterionResult::maxPoints, Math::min));
    }
}
