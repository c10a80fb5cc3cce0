package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Criterion;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.SkillCriterion;

/** Criteria in words for people, with the catalogue's names. */
@ApplicationScoped
class Wording {
    private final Catalogue catalogue;

    Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Such as "MS-DRG at level 5", "RHIT and (CCS or CIC)", "3 years of experience". */
    String of(Criterion criterion) {
        return switch (criterion) {
            case SkillCriterion asked -> skill(asked.skill()) + " at level " + asked.level();
            case CredentialCriterion asked -> of(asked.expression());
            case ExperienceCriterion asked ->
                asked.years() == 1 ? "1 year of experience" : asked.years() + " years of experience";
        };
    }

    /** Such as "RHIT and (CCS or CIC)". */
    String of(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> holds.code();
            case CredentialExpression.AnyOf any -> joined(any.branches(), " or ");
            case CredentialExpression.AllOf all -> joined(all.branches(), " and ");
        };
    }

    private String skill(String id) {
        return catalogue.skill(id).map(Skill::name).orElse(id);
    }

    private String joined(List<CredentialExpression> branches, String word) {
        if (branches.size() == 1) {
            return of(branches.getFirst());
        }
        return branches.stream()
                .map(branch -> branch instanceof CredentialExpression.Holds ? of(branch) : "(" + of(branch) + ")")
                .collect(Collectors.joining(word));
    }
}
