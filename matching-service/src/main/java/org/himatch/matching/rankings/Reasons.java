package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.himatch.matching.rankings.CriterionAnswer.Gain;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CriterionResult;
import org.himatch.ranking.Explanation;
import org.jspecify.annotations.Nullable;

/** Turns the score's own account of itself into the one that is shown. */
@ApplicationScoped
class Reasons {
    private final Wording wording;

    Reasons(Wording wording) {
        this.wording = wording;
    }

    List<CriterionAnswer> criteria(Explanation explanation) {
        return explanation.criteria().stream().map(this::criterion).toList();
    }

    List<UnmetCriterion> unmet(Explanation explanation) {
        return explanation.unmet().stream()
                .map(result -> new UnmetCriterion(
                        CriterionCategory.from(result.asked().category()), result.index(), wording.of(result.asked())))
                .toList();
    }

    private CriterionAnswer criterion(CriterionResult result) {
        return new CriterionAnswer(
                CriterionCategory.from(result.asked().category()),
                result.index(),
                wording.of(result.asked()),
                result.asked().essential(),
                result.met(),
                result.maxPoints(),
                result.points(),
                result.match(),
                satisfiedBy(result),
                gain(result));
    }

    private static @Nullable SatisfiedBy satisfiedBy(CriterionResult result) {
        return switch (result) {
            case CriterionResult.OfSkill skill ->
                skill.satisfiedBy() == null ? null : SatisfiedBy.from(skill.satisfiedBy());
            case CriterionResult.OfCredentials credentials ->
                credentials.satisfiedBy().isEmpty() ? null : SatisfiedBy.from(credentials.satisfiedBy());
            case CriterionResult.OfExperience experience ->
                experience.years() == 0 ? null : SatisfiedBy.years(experience.years());
        };
    }

    private @Nullable Gain gain(CriterionResult result) {
        if (result.gain() == 0) {
            return null;
        }
        CredentialExpression missing =
                result instanceof CriterionResult.OfCredentials credentials ? credentials.missing() : null;
        return new Gain(result.gain(), missing == null ? wording.of(result.asked()) : wording.of(missing));
    }
}
