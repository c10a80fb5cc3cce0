package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.criteria;
import static org.himatch.ranking.Samples.holds;
import static org.himatch.ranking.Samples.insistsOn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaxPointsTest {

    private static final SkillCriterion SKILL = asks("epic", 3, 3);
    private static final CredentialCriterion CREDENTIAL = asks(holds("CCS"), 2);
    private static final ExperienceCriterion EXPERIENCE = new ExperienceCriterion(3, 1, false);

    static Stream<Arguments> shares() {
        return Stream.of(
                Arguments.of(10, List.of(1, 1), List.of(5, 5)),
                Arguments.of(10, List.of(1, 1, 1), List.of(4, 3, 3)), // three equal remainders: the earliest
                Arguments.of(11, List.of(1, 1, 1), List.of(4, 4, 3)),
                Arguments.of(10, List.of(1, 3, 3), List.of(2, 4, 4)), // remainders 3/7, 2/7, 2/7
                Arguments.of(10, List.of(3, 3, 1), List.of(4, 4, 2)), // the largest, though the last
                Arguments.of(100, List.of(0, 7, 0), List.of(0, 100, 0)),
                Arguments.of(1, List.of(5, 5, 5, 5), List.of(1, 0, 0, 0)),
                Arguments.of(10, List.of(0, 0), List.of(0, 0)),
                Arguments.of(10, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void leftOverPointsGoToTheLargestRemaindersEarlierFirst(int total, List<Integer> weights, List<Integer> expected) {
        // Given weights

        // When
        List<Integer> shares = LargestRemainder.share(total, weights);

        // Then
        assertThat(shares).isEqualTo(expected);
    }

    @Test
    void sharesAddUpAndAreLessThanOnePointOff() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            // Given
            List<Integer> weights =
                    random.ints(random.nextInt(1, 30), 1, 16).boxed().toList();
            int sum = weights.stream().mapToInt(Integer::intValue).sum();

            // When
            List<Integer> shares = LargestRemainder.share(10_000, weights);

            // Then
            assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
            for (int j = 0; j < shares.size(); j++) {
                assertThat(Math.abs(shares.get(j) * sum - 10_000 * weights.get(j)))
                        .isLessThan(sum);
            }
        }
    }

    @Test
    void categoriesNotInUseFallAway() {
        // Given no credential is asked
        Criteria criteria = criteria(CategoryWeights.DEFAULT, SKILL, EXPERIENCE);

        // When
        MaxPoints maxPoints = MaxPoints.of(criteria);

        // Then 70 and 10 share the whole
        assertThat(maxPoints).isEqualTo(new MaxPoints(List.of(8750), List.of(), 1250));
    }

    @Test
    void categoryOfWeightZeroEarnsNothing() {
        // Given
        Criteria criteria = criteria(new CategoryWeights(50, 0, 50), SKILL, CREDENTIAL, EXPERIENCE);

        // When
        MaxPoints maxPoints = MaxPoints.of(criteria);

        // Then
        assertThat(maxPoints).isEqualTo(new MaxPoints(List.of(5000), List.of(0), 5000));
    }

    @Test
    void essentialWeighsThreeTimesItsImportance() {
        // Given 3 × 2 beside 4
        Criteria criteria = criteria(CategoryWeights.DEFAULT, insistsOn("epic", 2, 1), asks("ms-drg", 4, 1));

        // When
        MaxPoints maxPoints = MaxPoints.of(criteria);

        // Then
        assertThat(maxPoints.skills()).containsExactly(6000, 4000);
    }

    @Test
    void essentialInACategoryOfWeightZeroStillDecides() {
        // Given
        Criteria criteria = criteria(new CategoryWeights(70, 0, 0), SKILL, insistsOn(holds("CCS"), 2));
        Job job = new Job(Samples.job(SKILL).id(), 1, criteria, Terms.UNSAID);

        // When
        Explanation explanation = Samples.explain(job, Samples.candidate(Samples.has("epic", 3)));

        // Then
        assertThat(explanation.points()).isEqualTo(10_000);
        assertThat(explanation.eligible()).isFalse();
    }
}
