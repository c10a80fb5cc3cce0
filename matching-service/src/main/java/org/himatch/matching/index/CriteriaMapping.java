package org.himatch.matching.index;

import java.util.List;
import java.util.Optional;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.SkillCriterion;
import org.jspecify.annotations.Nullable;

/** Criteria of the contract as criteria of the score. */
public final class CriteriaMapping {
    private CriteriaMapping() {}

    /**
     * The criteria; empty when no skill is asked for, which is not enough to rank by.
     *
     * @throws IllegalArgumentException when a value is missing or out of the score's range
     */
    public static Optional<Criteria> toRanking(org.himatch.events.Criteria criteria) {
        List<SkillCriterion> skills = criteria.skills().stream()
                .map(asked -> new SkillCriterion(
                        Required.of(asked.skill(), "skill"),
                        asked.importance(),
                        asked.level(),
                        asked.essential(),
                        asked.acceptRelated()))
                .toList();
        List<CredentialCriterion> credentials = criteria.credentials().stream()
                .map(asked ->
                        new CredentialCriterion(toRanking(asked.expression()), asked.importance(), asked.essential()))
                .toList();
        ExperienceCriterion experience = experience(criteria.experience());
        CategoryWeights weights = weights(criteria.categoryWeights());
        return skills.isEmpty()
                ? Optional.empty()
                : Optional.of(new Criteria(skills, credentials, experience, weights));
    }

    /**
     * The expression in the score's words.
     *
     * @throws IllegalArgumentException when it is missing, or larger than the score takes
     */
    public static CredentialExpression toRanking(org.himatch.events.@Nullable CredentialExpression expression) {
        return switch (Required.of(expression, "expression")) {
            case org.himatch.events.CredentialExpression.Holds holds ->
                new CredentialExpression.Holds(holds.credential());
            case org.himatch.events.CredentialExpression.AnyOf any ->
                new CredentialExpression.AnyOf(
                        any.anyOf().stream().map(CriteriaMapping::toRanking).toList());
            case org.himatch.events.CredentialExpression.AllOf all ->
                new CredentialExpression.AllOf(
                        all.allOf().stream().map(CriteriaMapping::toRanking).toList());
        };
    }

    private static @Nullable ExperienceCriterion experience(org.himatch.events.@Nullable ExperienceCriterion asked) {
        return asked == null ? null : new ExperienceCriterion(asked.years(), asked.importance(), asked.essential());
    }

    private static CategoryWeights weights(org.himatch.events.@Nullable CategoryWeights weights) {
        return weights == null
                ? CategoryWeights.DEFAULT
                : new CategoryWeights(weights.skills(), weights.credentials(), weights.experience());
    }
}
