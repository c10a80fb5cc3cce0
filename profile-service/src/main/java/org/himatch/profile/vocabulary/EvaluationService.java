package org.himatch.profile.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.api.posting.ExpressionCheck;
import org.himatch.api.posting.Expressions;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.CredentialEvaluation;

/** Judges holdings by an expression, after it has checked both. */
@ApplicationScoped
class EvaluationService {
    private final InputCheck inputCheck;
    private final ExpressionCheck expressionCheck;
    private final VocabularyCheck vocabulary;
    private final Catalogue catalogue;
    private final Clock clock;

    EvaluationService(
            InputCheck inputCheck,
            ExpressionCheck expressionCheck,
            VocabularyCheck vocabulary,
            Catalogue catalogue,
            Clock clock) {
        this.inputCheck = inputCheck;
        this.expressionCheck = expressionCheck;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    EvaluationResponse evaluate(EvaluationRequest request) {
        check(request);
        LocalDate day = Objects.requireNonNullElseGet(
                request.asOf(), () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        CredentialEvaluation evaluation = CredentialEvaluation.of(
                Expressions.toCatalogue(request.expression()),
                request.holdings().stream()
                        .map(EvaluationRequest.Holding::toHolding)
                        .toList(),
                day,
                catalogue);
        return EvaluationResponse.from(evaluation, catalogue.version());
    }

    private void check(EvaluationRequest request) {
        List<Violation> violations = inputCheck.violationsOf(request);
        if (violations.isEmpty()) {
            violations.addAll(expressionCheck.violationsOf(request.expression(), "/expression"));
            for (int i = 0; i < request.holdings().size(); i++) {
                vocabulary
                        .credential(request.holdings().get(i).credential(), "/holdings/" + i + "/credential")
                        .ifPresent(violations::add);
            }
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }
}
