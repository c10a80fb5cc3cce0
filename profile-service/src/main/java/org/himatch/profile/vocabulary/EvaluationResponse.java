package org.himatch.profile.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.CredentialEvaluation;
import org.himatch.catalogue.CredentialEvaluation.Outcome;
import org.himatch.catalogue.CredentialStanding;
import org.himatch.catalogue.CycleUnits;
import org.jspecify.annotations.Nullable;

/**
 * What holdings make of an expression.
 *
 * @param catalogueVersion the catalogue judged by
 * @param asOf the day judged by
 * @param clause the expression, each part with its outcome
 * @param holdings how each holding stands, in the order asked
 */
@Schema(name = "Evaluation")
record EvaluationResponse(String catalogueVersion, LocalDate asOf, Clause clause, List<Standing> holdings) {

    static EvaluationResponse from(CredentialEvaluation evaluation, String catalogueVersion) {
        return new EvaluationResponse(
                catalogueVersion,
                evaluation.day(),
                Clause.from(evaluation.clause()),
                evaluation.holdings().stream().map(Standing::from).toList());
    }

    /**
     * A part of the expression: one credential, or any or all of several parts.
     *
     * @param outcome how far it is satisfied
     * @param credential its present code, when it is one credential
     * @param by the present code of the holding that satisfies that credential
     * @param anyOf the parts of which one is enough
     * @param allOf the parts that are all asked for
     */
    @Schema(name = "Clause")
    record Clause(
            Outcome outcome,
            @Nullable String credential,
            @Nullable String by,
            @Nullable List<Clause> anyOf,
            @Nullable List<Clause> allOf) {

        static Clause from(CredentialEvaluation.Clause clause) {
            return switch (clause) {
                case CredentialEvaluation.Single(String code, String by) ->
                    new Clause(clause.outcome(), code, by, null, null);
                case CredentialEvaluation.Any(List<CredentialEvaluation.Clause> branches) ->
                    new Clause(clause.outcome(), null, null, all(branches), null);
                case CredentialEvaluation.All(List<CredentialEvaluation.Clause> branches) ->
                    new Clause(clause.outcome(), null, null, null, all(branches));
            };
        }

        private static List<Clause> all(List<CredentialEvaluation.Clause> clauses) {
            return clauses.stream().map(Clause::from).toList();
        }
    }

    /**
     * How a holding stands.
     *
     * @param credential its present code
     * @param status whether it is in force; only then does it count
     * @param daysLeft days to the last one that the status covers
     * @param renewed whether a later award of the same credential is among the holdings
     * @param unitsRequired continuing-education units that the running cycle asks for, of all that share it together
     * @param unitsEarned units earned in it, the highest figure among the holdings that share it
     * @param unitsMissing units still to be earned
     * @param sharedWith the other credentials that count in the same cycle
     */
    @Schema(name = "Standing")
    record Standing(
            String credential,
            CredentialStanding.Status status,
            @Nullable Long daysLeft,
            boolean renewed,
            @Nullable Integer unitsRequired,
            @Nullable Integer unitsEarned,
            @Nullable Integer unitsMissing,
            @Nullable List<String> sharedWith) {

        static Standing from(CredentialStanding standing) {
            CycleUnits units = standing.units();
            return new Standing(
                    standing.code(),
                    standing.status(),
                    standing.daysLeft(),
                    standing.renewed(),
                    units == null ? null : units.required(),
                    units == null ? null : units.earned(),
                    units == null ? null : units.missing(),
                    units == null ? null : units.sharedWith());
        }
    }
}
