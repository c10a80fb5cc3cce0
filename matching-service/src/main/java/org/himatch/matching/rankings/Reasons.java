package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.himatch.matching.rankings.CriterionAnswer.Gain;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CriterionResult;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.Standing;
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

    /** The criteria with what bringing each in full would change. */
    List<CriterionAnswer> criteria(Standing standing, boolean showsRank) {
        List<CriterionAnswer> criteria = new ArrayList<>(criteria(standing.now()));
        for (Standing.Raised raised : standing.raised()) {
            criteria.set(
                    raised.criterion(), criteria.get(raised.criterion()).with(whatIf(raised, standing, showsRank)));
        }
        return List.copyOf(criteria);
    }

    private WhatIfBrought whatIf(Standing.Raised raised, Standing standing, boolean showsRank) {
        Explanation now = standing.now();
        int before = now.points() == null ? 0 : now.points();
        int then = Objects.requireNonNull(raised.then().points(), "whoever brings something has a score");
        Integer rank = showsRank ? raised.rank() : null;
        String brings = wording.of(raised.brought());
        return new WhatIfBrought(
                brings,
                then - before,
                Scores.shown(then),
                raised.then().eligible(),
                rank,
                brings + ": "
                        + wording.change(
                                then - before,
                                now.eligible(),
                                raised.then().eligible(),
                                showsRank ? standing.rank() : null,
                                rank));
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
                gain(result),
                null);
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
