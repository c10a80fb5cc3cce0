package org.himatch.api.posting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.himatch.api.Violation;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.events.CredentialExpression;

/** Checks a credential expression: known codes, no empty branch, and the bounds within which fractions stay exact. */
@Singleton
public class ExpressionCheck {
    private static final int MAX_DEPTH = 4;
    private static final int MAX_BRANCHES = 10;
    private static final int MAX_CODES = 20;

    private final VocabularyCheck vocabulary;

    /** Checks against the catalogue of this vocabulary. */
    public ExpressionCheck(VocabularyCheck vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the expression that stands at this JSON pointer. */
    public List<Violation> violationsOf(CredentialExpression expression, String pointer) {
        if (codes(expression) > MAX_CODES) {
            return List.of(Violation.at(pointer, "must not hold more than " + MAX_CODES + " credentials"));
        }
        List<Violation> violations = new ArrayList<>();
        visit(expression, pointer, 1, violations);
        return violations;
    }

    private void visit(CredentialExpression expression, String pointer, int depth, List<Violation> violations) {
        switch (expression) {
            case CredentialExpression.Holds(String code) ->
                violations.addAll(
                        VocabularyCheck.isName(code)
                                ? vocabulary.credential(code, pointer).stream().toList()
                                : List.of(Violation.at(pointer, "must be a credential code")));
            case CredentialExpression.AnyOf(List<CredentialExpression> branches) ->
                visitAll(branches, pointer + "/anyOf", depth, violations);
            case CredentialExpression.AllOf(List<CredentialExpression> branches) ->
                visitAll(branches, pointer + "/allOf", depth, violations);
        }
    }

    private void visitAll(List<CredentialExpression> branches, String pointer, int depth, List<Violation> violations) {
        if (depth > MAX_DEPTH) {
            violations.add(Violation.at(pointer, "must not nest deeper than " + MAX_DEPTH));
            return;
        }
        if (branches.isEmpty() || branches.size() > MAX_BRANCHES) {
            violations.add(Violation.at(pointer, "must have 1 to " + MAX_BRANCHES + " branches"));
        }
        for (int i = 0; i < branches.size(); i++) {
            visit(branches.get(i), pointer + "/" + i, depth + 1, violations);
        }
    }

    private static int codes(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> 1;
            case CredentialExpression.AnyOf(List<CredentialExpression> branches) ->
                branches.stream().mapToInt(ExpressionCheck::codes).sum();
            case CredentialExpression.AllOf(List<CredentialExpression> branches) ->
                branches.stream().mapToInt(ExpressionCheck::codes).sum();
        };
    }
}
