package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.candidate;
import static org.himatch.ranking.Samples.explain;
import static org.himatch.ranking.Samples.has;
import static org.himatch.ranking.Samples.insistsOn;
import static org.himatch.ranking.Samples.job;

import org.himatch.ranking.CriterionResult.OfSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillCreditTest {

    @ParameterizedTest(name = "asked {0} at {1}, held {2} at {3}")
    @CsvSource({
        "epic,       3, epic,       3, 10000, EXACT",
        "epic,       3, epic,       5, 10000, EXACT",
        "epic,       3, epic,       1,  3333, EXACT",
        "ehr-use,    4, epic-him,   3,  7500, NARROWER",
        "epic-him,   4, epic,       5,  4000, BROADER",
        "epic-him,   4, epic,       2,  2000, BROADER",
        "epic-him,   1, ehr-use,    5,     0, NONE", // broader twice removed
        "apr-drg,    5, ms-drg,     4,  4800, RELATED",
        "icd-10-pcs, 1, coding-audit, 5,   0, NONE", // relations do not chain
        "epic,       3, unheard-of, 5,     0, NONE",
        "unheard-of, 3, unheard-of, 5,     0, NONE",
    })
    void earnsTheShareAtTheLevelHeld(String asked, int level, String held, int heldLevel, int points, MatchKind match) {
        // Given somebody who also has a year, so that there is a score
        Candidate candidate = candidate(has(held, heldLevel), 1);

        // When
        CriterionResult result = only(asks(asked, 3, level), candidate);

        // Then
        assertThat(result.points()).isEqualTo(points);
        assertThat(result.match()).isEqualTo(match);
    }

    @Test
    void withoutAcceptRelatedOnlyProofCounts() {
        // Given
        SkillCriterion strict = new SkillCriterion("epic", 3, 3, false, false);

        // When
        OfSkill broader = only(strict, candidate(has("ehr-use", 5)));
        OfSkill narrower = only(strict, candidate(has("epic-him", 3)));

        // Then
        assertThat(broader.credit()).isEqualTo(Fraction.ZERO);
        assertThat(broader.satisfiedBy()).isNull();
        assertThat(narrower.credit()).isEqualTo(Fraction.ONE);
        assertThat(narrower.match()).isEqualTo(MatchKind.NARROWER);
    }

    @ParameterizedTest
    @CsvSource({"apr-drg, 5, 5, true", "apr-drg, 5, 4, false", "ms-drg, 5, 3, true", "ms-drg, 5, 2, false"})
    void essentialIsMetFromSixtyPercent(String held, int level, int heldLevel, boolean met) {
        // Given
        Candidate candidate = candidate(has(held, heldLevel));

        // When
        Explanation explanation = explain(job(insistsOn("ms-drg", 1, level)), candidate);

        // Then
        assertThat(explanation.eligible()).isEqualTo(met);
        assertThat(explanation.unmet()).hasSize(met ? 0 : 1);
    }

    @Test
    void ofEqualCreditTheClosestKindIsShown() {
        // Given both at the level asked, the narrower one higher
        Candidate candidate = candidate(has("epic-him", 5), has("epic", 3));

        // When
        OfSkill result = only(asks("epic", 3, 3), candidate);

        // Then
        assertThat(result.satisfiedBy()).isEqualTo(new HeldSkill("epic", 3, 3, null));
    }

    @Test
    void ofEqualKindTheHigherLevelThenTheSmallerIdIsShown() {
        // Given
        Candidate different = candidate(has("epic", 4), has("epic-him", 5));
        Candidate equal = candidate(has("epic-him", 4), has("epic", 4));

        // When
        OfSkill higher = only(asks("ehr-use", 3, 3), different);
        OfSkill smaller = only(asks("ehr-use", 3, 3), equal);

        // Then
        assertThat(higher.satisfiedBy()).isEqualTo(new HeldSkill("epic-him", 5, 5, null));
        assertThat(smaller.satisfiedBy()).isEqualTo(new HeldSkill("epic", 4, 4, null));
    }

    @Test
    void effectiveLevelIsTheHighestOfDeclaredAndEvidenced() {
        // Given a CCS evidences ICD-10-PCS at 4
        SkillCriterion asked = asks("icd-10-pcs", 3, 5);

        // When
        OfSkill evidencedMore = only(asked, candidate(has("icd-10-pcs", 2), "CCS"));
        OfSkill declaredMore = only(asked, candidate(has("icd-10-pcs", 5), "CCS"));
        OfSkill both = only(asked, candidate(has("icd-10-pcs", 2), has("icd-10-pcs", 4), "CIC", "CCS"));

        // Then
        assertThat(evidencedMore.satisfiedBy()).isEqualTo(new HeldSkill("icd-10-pcs", 4, 2, "CCS"));
        assertThat(declaredMore.satisfiedBy()).isEqualTo(new HeldSkill("icd-10-pcs", 5, 5, null));
        assertThat(both.satisfiedBy()).isEqualTo(new HeldSkill("icd-10-pcs", 4, 4, "CCS"));
    }

    @Test
    void expiredCredentialEvidencesNothing() {
        // Given
        HeldCredential expired = new HeldCredential("CCS", null, AS_OF.minusDays(1));

        // When
        OfSkill result = only(asks("icd-10-pcs", 3, 4), candidate(expired, 1));

        // Then
        assertThat(result.match()).isEqualTo(MatchKind.NONE);
    }

    @Test
    void depthIsNotCappedAtWhatWasAsked() {
        // Given 6000 points for Epic at 2, 4000 for MS-DRG at 3
        Job job = job(asks("epic", 3, 2), asks("ms-drg", 2, 3));

        // When
        Explanation explanation = explain(job, candidate(has("epic", 1), has("epic-him", 5), has("apr-drg", 5)));

        // Then the narrower skill counts in full, the related one not at all
        assertThat(explanation.depth()).isEqualTo(6000 * 5);
    }

    private static OfSkill only(SkillCriterion asked, Candidate candidate) {
        return (OfSkill) explain(job(asked), candidate).criteria().getFirst();
    }
}
