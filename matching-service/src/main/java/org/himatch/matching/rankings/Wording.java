package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Criterion;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Standing;
import org.jspecify.annotations.Nullable;

/** Criteria in words for people, with the catalogue's names. */
@ApplicationScoped
public class Wording {
    private final Catalogue catalogue;

    Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Such as "MS-DRG at level 5", "RHIT and (CCS or CIC)", "3 years of experience". */
    public String of(Criterion criterion) {
        return switch (criterion) {
            case SkillCriterion asked -> skill(asked.skill()) + " at level " + asked.level();
            case CredentialCriterion asked -> of(asked.expression());
            case ExperienceCriterion asked -> years(asked.years());
        };
    }

    /** Such as "RHIT and (CCS or CIC)". */
    public String of(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> holds.code();
            case CredentialExpression.AnyOf any -> joined(any.branches(), " or ");
            case CredentialExpression.AllOf all -> joined(all.branches(), " and ");
        };
    }

    /** Such as "MS-DRG at level 5", "RHIT and CCS", "3 years of experience". */
    String of(Standing.Brought brought) {
        return switch (brought) {
            case Standing.Brought.OfSkill(DeclaredSkill skill) -> skill(skill.skill()) + " at level " + skill.level();
            case Standing.Brought.OfCredentials(List<String> codes) -> String.join(" and ", codes);
            case Standing.Brought.OfExperience experience -> years(experience.years());
        };
    }

    /** Such as "+11.20, rank 38 → 12", "+10.00, becomes eligible, rank 57"; without ranks where none are given. */
    String change(
            int gained, boolean isEligible, boolean becomesEligible, @Nullable Integer from, @Nullable Integer to) {
        String eligibility = !becomesEligible ? ", still not eligible" : isEligible ? "" : ", becomes eligible";
        String rank = to == null
                ? ""
                : from == null
                        ? ", rank " + to
                        : from.equals(to) ? ", rank stays " + to : ", rank " + from + " → " + to;
        return "+" + Scores.shown(gained) + eligibility + rank;
    }

    private static String years(int years) {
        return years == 1 ? "1 year of experience" : years + " years of experience";
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
