package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reach counted at once against the scorer, pair by pair. */
class WhatIfTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsWhatTheScorerCallsEligible(long seed) {
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        List<Job> jobs = market.jobs(120);
        for (int round = 0; round < 30; round++) {
            // Given
            Candidate candidate = market.candidate();

            // When
            WhatIf whatIf = new WhatIf(market.vocabulary, candidate, RandomMarket.AS_OF, jobs);

            // Then
            assertThat(whatIf.now()).isEqualTo(eligible(scorer, candidate, jobs));
            Candidate better = candidate;
            for (int step = 0; step < 6; step++) {
                better = market.improved(better);
                assertThat(whatIf.with(better))
                        .as("seed %d, round %d, step %d", seed, round, step)
                        .isEqualTo(eligible(scorer, better, jobs));
            }
        }
    }

    @Test
    void lacksAreTheCriteriaThatFailOnJobsWhoseTermsSuit() {
        RandomMarket market = new RandomMarket(9);
        Scorer scorer = new Scorer(market.vocabulary);
        List<Job> jobs = market.jobs(200);
        Candidate candidate = market.candidate();

        // When
        List<WhatIf.Lack> lacks = new WhatIf(market.vocabulary, candidate, RandomMarket.AS_OF, jobs).lacks();

        // Then
        Map<String, Integer> expected = new TreeMap<>();
        for (Job job : jobs) {
            Explanation explanation = scorer.explain(job, candidate, RandomMarket.AS_OF);
            if (explanation.violated().isEmpty()) {
                explanation.unmet().stream()
                        .map(result -> withoutImportance(result.asked()))
                        .distinct()
                        .forEach(asked -> expected.merge(asked, 1, Integer::sum));
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        lacks.forEach(lack -> found.put(lack.criterion().toString(), lack.jobs()));
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void whoBringsNothingReachesNothing() {
        RandomMarket market = new RandomMarket(3);
        Candidate nobody = new Candidate(market.id(), 1, List.of(), List.of(), 0, Expectations.UNSAID);
        WhatIf whatIf = new WhatIf(market.vocabulary, nobody, RandomMarket.AS_OF, market.jobs(50));

        assertThat(whatIf.now()).isZero();
        assertThat(whatIf.with(nobody)).isZero();
        assertThat(whatIf.with(new Candidate(nobody.id(), 1, List.of(), List.of(), 1, Expectations.UNSAID)))
                .isPositive();
    }

    @Test
    void otherExpectationsAreADefect() {
        RandomMarket market = new RandomMarket(3);
        Candidate candidate = new Candidate(market.id(), 1, List.of(), List.of(), 1, Expectations.UNSAID);
        Candidate elsewhere = new Candidate(
                candidate.id(),
                1,
                List.of(),
                List.of(),
                1,
                new Expectations("US", null, null, Set.of(), Set.of(), Set.of(), null, null));
        WhatIf whatIf = new WhatIf(market.vocabulary, candidate, RandomMarket.AS_OF, List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> whatIf.with(elsewhere));
    }

    private static int eligible(Scorer scorer, Candidate candidate, List<Job> jobs) {
        return (int) jobs.stream()
                .filter(job ->
                        scorer.explain(job, candidate, RandomMarket.AS_OF).eligible())
                .count();
    }

    private static String withoutImportance(Criterion criterion) {
        return switch (criterion) {
            case SkillCriterion asked ->
                new SkillCriterion(asked.skill(), 1, asked.level(), true, asked.acceptRelated()).toString();
            case CredentialCriterion asked -> new CredentialCriterion(asked.expression(), 1, true).toString();
            case ExperienceCriterion asked -> new ExperienceCriterion(asked.years(), 1, true).toString();
        };
    }
}
