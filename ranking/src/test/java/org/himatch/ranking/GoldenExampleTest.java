package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.himatch.ranking.Samples.allOf;
import static org.himatch.ranking.Samples.anyOf;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.candidate;
import static org.himatch.ranking.Samples.explain;
import static org.himatch.ranking.Samples.has;
import static org.himatch.ranking.Samples.insistsOn;
import static org.himatch.ranking.Samples.job;

import org.himatch.ranking.CriterionResult.OfCredentials;
import org.himatch.ranking.CriterionResult.OfExperience;
import org.himatch.ranking.CriterionResult.OfSkill;
import org.himatch.ranking.CriterionResult.Proof;
import org.junit.jupiter.api.Test;

/** The worked example of the score's definition, every cell of its table. */
class GoldenExampleTest {

    private static final Job JOB = job(
            insistsOn("icd-10-pcs", 5, 4),
            insistsOn("ms-drg", 4, 5),
            asks("360-encompass", 3, 3),
            insistsOn(allOf("RHIT", anyOf("CCS", "CIC")), 5),
            new ExperienceCriterion(3, 1, false));

    private static final Candidate A =
            candidate(has("icd-10-pcs", 4), has("apr-drg", 4), has("optum-cac", 3), "RHIT", "CCS", 2);

    private static final Candidate B = candidate(has("icd-10-pcs", 5), has("360-encompass", 5), "RHIT", 9);

    @Test
    void firstCandidateIsEligibleWith8266() {
        // Given the job and candidate A

        // When
        Explanation explanation = explain(JOB, A);

        // Then
        assertThat(explanation.points()).isEqualTo(8266);
        assertThat(explanation.eligible()).isTrue();
        assertThat(explanation.unmet()).isEmpty();
        assertThat(explanation.criteria())
                .extracting(
                        CriterionResult::maxPoints,
                        CriterionResult::points,
                        CriterionResult::match,
                        CriterionResult::met,
                        CriterionResult::gain)
                .containsExactly(
                        tuple(3500, 3500, MatchKind.EXACT, true, 0),
                        tuple(2800, 1680, MatchKind.EXACT, true, 1120),
                        tuple(700, 420, MatchKind.RELATED, true, 280),
                        tuple(2000, 2000, MatchKind.EXACT, true, 0),
                        tuple(1000, 666, MatchKind.EXACT, false, 334));
    }

    @Test
    void firstCandidatesEvidenceIsNamed() {
        // Given the job and candidate A

        // When
        Explanation explanation = explain(JOB, A);

        // Then the CCS proves more of MS-DRG than APR-DRG at 4 does, by which 48 % would not be enough
        assertThat(explanation.criteria())
                .filteredOn(OfSkill.class::isInstance)
                .extracting(result -> ((OfSkill) result).satisfiedBy())
                .containsExactly(
                        new HeldSkill("icd-10-pcs", 4, 4, "CCS"),
                        new HeldSkill("ms-drg", 3, null, "CCS"),
                        new HeldSkill("optum-cac", 3, 3, null));
        assertThat(explanation.criteria().get(1).credit()).isEqualTo(new Fraction(3, 5));
        OfCredentials credentials = (OfCredentials) explanation.criteria().get(3);
        assertThat(credentials.satisfiedBy()).containsExactly(new Proof("RHIT", "RHIT"), new Proof("CCS", "CCS"));
        assertThat(credentials.missing()).isNull();
        assertThat(((OfExperience) explanation.criteria().get(4)).years()).isEqualTo(2);
    }

    @Test
    void withoutTheCcsRelatedDrgSkillIsNotEnough() {
        // Given candidate A whose CCS is not there
        Candidate withoutCcs = candidate(has("icd-10-pcs", 4), has("apr-drg", 4), has("optum-cac", 3), "RHIT", 2);

        // When
        CriterionResult drg = explain(JOB, withoutCcs).criteria().get(1);

        // Then
        assertThat(drg.credit()).isEqualTo(new Fraction(48, 100));
        assertThat(drg.match()).isEqualTo(MatchKind.RELATED);
        assertThat(drg.failed()).isTrue();
    }

    @Test
    void secondCandidateIsNotEligibleWith6200() {
        // Given the job and candidate B

        // When
        Explanation explanation = explain(JOB, B);

        // Then
        assertThat(explanation.points()).isEqualTo(6200);
        assertThat(explanation.eligible()).isFalse();
        assertThat(explanation.criteria())
                .extracting(CriterionResult::points, CriterionResult::match, CriterionResult::met)
                .containsExactly(
                        tuple(3500, MatchKind.EXACT, true),
                        tuple(0, MatchKind.NONE, false),
                        tuple(700, MatchKind.EXACT, true),
                        tuple(1000, MatchKind.EXACT, false),
                        tuple(1000, MatchKind.EXACT, true));
        assertThat(explanation.unmet())
                .extracting(result -> result.asked().category(), CriterionResult::index)
                .containsExactly(tuple(Category.SKILLS, 1), tuple(Category.CREDENTIALS, 0));
        assertThat(((OfCredentials) explanation.unmet().get(1)).missing()).isEqualTo(anyOf("CCS", "CIC"));
    }
}
