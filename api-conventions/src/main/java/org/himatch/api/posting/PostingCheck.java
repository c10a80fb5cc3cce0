package org.himatch.api.posting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.himatch.api.Violation;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between the fields of a posting, beyond the shape of each. Says nothing twice about a bad shape, and
 * looks nothing up for one: a search for what may have been meant must not cost more than an honest request.
 */
@Singleton
public class PostingCheck {
    private final VocabularyCheck vocabulary;
    private final ExpressionCheck expressions;

    PostingCheck(VocabularyCheck vocabulary, ExpressionCheck expressions) {
        this.vocabulary = vocabulary;
        this.expressions = expressions;
    }

    /** What is wrong with the criteria that stand at this JSON pointer. */
    public List<Violation> violationsOf(CriteriaBody criteria, String pointer) {
        List<Violation> violations = new ArrayList<>();
        if (criteria.skills().size() > CriteriaBody.MAX_SKILLS
                || criteria.credentials().size() > CriteriaBody.MAX_CREDENTIALS) {
            return violations;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria.skills().size(); i++) {
            SkillCriterionBody criterion = criteria.skills().get(i);
            if (criterion == null
                    || criterion.skill() == null
                    || criterion.skill().isBlank()) {
                continue;
            }
            String place = pointer + "/skills/" + i + "/skill";
            vocabulary.skill(criterion.skill(), place).ifPresent(violations::add);
            if (!seen.add(criterion.skill())) {
                violations.add(Violation.at(place, "the skill is asked for twice"));
            }
        }
        for (int i = 0; i < criteria.credentials().size(); i++) {
            CredentialCriterionBody criterion = criteria.credentials().get(i);
            if (criterion != null && criterion.expression() != null) {
                violations.addAll(expressions.violationsOf(
                        criterion.expression(), pointer + "/credentials/" + i + "/expression"));
            }
        }
        if (weighsNothing(criteria)) {
            violations.add(
                    Violation.at(pointer + "/categoryWeights", "the categories in use must not all have the weight 0"));
        }
        return violations;
    }

    /** What is wrong with the pay that stands at this JSON pointer. */
    public List<Violation> violationsOf(@Nullable PayRangeBody pay, String pointer) {
        if (pay == null) {
            return List.of();
        }
        if (pay.minimum() == null && pay.maximum() == null) {
            return List.of(Violation.at(pointer, "needs a minimum, a maximum, or both"));
        }
        if (pay.minimum() != null && pay.maximum() != null && pay.minimum().compareTo(pay.maximum()) > 0) {
            return List.of(Violation.at(pointer + "/maximum", "must not be below the minimum"));
        }
        return List.of();
    }

    private static boolean weighsNothing(CriteriaBody criteria) {
        CategoryWeightsBody weights = criteria.categoryWeights();
        boolean asksNothing =
                criteria.skills().isEmpty() && criteria.credentials().isEmpty() && criteria.experience() == null;
        return weights != null
                && !asksNothing
                && (criteria.skills().isEmpty() || Objects.equals(weights.skills(), 0))
                && (criteria.credentials().isEmpty() || Objects.equals(weights.credentials(), 0))
                && (criteria.experience() == null || Objects.equals(weights.experience(), 0));
    }
}
