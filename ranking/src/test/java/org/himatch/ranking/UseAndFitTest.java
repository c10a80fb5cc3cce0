package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.candidate;
import static org.himatch.ranking.Samples.explain;
import static org.himatch.ranking.Samples.has;
import static org.himatch.ranking.Samples.job;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UseAndFitTest {

    @Test
    void useIsTheShareOfStrengthThatAJobUses() {
        // Given strengths: communication 1 × 4² = 16, MS-DRG 3 × 5² = 75, APR-DRG 3 × 3² = 27, together 118
        Candidate candidate = candidate(has("communication", 4), has("ms-drg", 5), has("apr-drg", 3));
        Job job = job(asks("ms-drg", 5, 4), asks("epic", 5, 5));

        // When
        Explanation explanation = explain(job, candidate);

        // Then used: MS-DRG 4/5 of 75 = 60; APR-DRG 60 % of 27, as 4 is asked of a held 3, = 16.2; 76.2 / 118
        assertThat(explanation.use()).isEqualTo(6457);
        assertThat(explanation.points()).isEqualTo(5000);
        assertThat(explanation.fit()).isEqualTo(3228);
    }

    @Test
    void bestCriterionCountsAndEvidencedSkillsAreBroughtToo() {
        // Given a CCS evidences ICD-10-PCS 4 (2 × 4² = 32) and MS-DRG 3 (3 × 3² = 27)
        Candidate candidate = candidate("CCS");
        Job job = job(asks("ms-drg", 5, 1), asks("ms-drg", 1, 2));

        // When
        int use = explain(job, candidate).use();

        // Then 27 × 2/3 = 18 of 59
        assertThat(use).isEqualTo(3050);
    }

    @Test
    void relatedSkillIsUsedEvenWhereItDoesNotCountForTheScore() {
        // Given
        Job strict = job(new SkillCriterion("ms-drg", 3, 5, false, false));

        // When
        Explanation explanation = explain(strict, candidate(has("apr-drg", 5)));

        // Then
        assertThat(explanation.points()).isZero();
        assertThat(explanation.use()).isEqualTo(6000);
    }

    @Test
    void withoutSkillsThereIsNoUse() {
        // Given
        Candidate experienced = candidate(12);

        // When
        Explanation explanation = explain(job(asks("epic", 3, 3), new ExperienceCriterion(2, 3, false)), experienced);

        // Then
        assertThat(explanation.points()).isEqualTo(1250);
        assertThat(explanation.use()).isZero();
        assertThat(explanation.fit()).isZero();
    }

    @Test
    void directorIsNotDrownedInJobsFarBelow() {
        // Given two jobs that the candidate meets in full
        Candidate director = candidate(has("communication", 5), has("coding-audit", 5), has("ms-drg", 4));
        Job clerk = job(UUID.randomUUID(), Terms.UNSAID, asks("communication", 3, 2));
        Job auditor = job(UUID.randomUUID(), Terms.UNSAID, asks("coding-audit", 5, 4), asks("ms-drg", 4, 4));
        JobsForCandidate query = new JobsForCandidate(director, AS_OF, JobFilter.NONE, false, Page.first(10));

        // When
        Ranking ranking = new ExhaustiveRanker(Samples.VOCABULARY).rankJobs(query, List.of(clerk, auditor));

        // Then
        assertThat(ranking.items())
                .extracting(item -> item.explanation().points())
                .containsExactly(10_000, 10_000);
        assertThat(ranking.items()).extracting(item -> item.key().id()).containsExactly(auditor.id(), clerk.id());
    }
}
