package org.himatch.matching.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.SkillCriterion;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording(Catalogue.builtIn());

    @Test
    void saysWhatACriterionAsks() {
        assertThat(wording.of(new SkillCriterion("ms-drg", 4, 5, true, true))).isEqualTo("MS-DRG at level 5");
        assertThat(wording.of(new SkillCriterion("of-tomorrow", 4, 5, true, true)))
                .isEqualTo("of-tomorrow at level 5");
        assertThat(wording.of(new ExperienceCriterion(1, 1, false))).isEqualTo("1 year of experience");
        assertThat(wording.of(new ExperienceCriterion(3, 1, false))).isEqualTo("3 years of experience");
        assertThat(wording.of(new CredentialCriterion(
                        new AllOf(List.of(new Holds("RHIT"), new AnyOf(List.of(new Holds("CCS"), new Holds("CIC"))))),
                        5,
                        true)))
                .isEqualTo("RHIT and (CCS or CIC)");
        assertThat(wording.of(new AnyOf(List.of(new AllOf(List.of(new Holds("CCS")))))))
                .isEqualTo("CCS");
    }
}
