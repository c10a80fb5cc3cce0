package org.himatch.ranking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.himatch.ranking.CriterionResult.Proof;

/** A credential criterion with its points. The bounds of {@link CredentialExpression} keep its fractions small. */
record CompiledCredentials(CredentialCriterion asked, int maxPoints) {

    /** The points, rounded down. */
    int points(Evidence evidence) {
        return points(evidence::satisfies);
    }

    /** The points of whoever satisfies these codes, rounded down. */
    int points(Predicate<String> satisfied) {
        return credit(asked.expression(), satisfied).floorOf(maxPoints);
    }

    /** Whether it keeps the candidate from being eligible. */
    boolean fails(Evidence evidence) {
        return asked.essential() && !isMet(asked.expression(), evidence);
    }

    CriterionResult.OfCredentials explain(int index, Evidence evidence) {
        List<Proof> proofs = proofs(asked.expression(), evidence).toList();
        return new CriterionResult.OfCredentials(
                asked,
                index,
                maxPoints,
                credit(asked.expression(), evidence::satisfies),
                match(proofs, evidence),
                proofs,
                missing(asked.expression(), evidence).orElse(null));
    }

    /** The share of an expression that whoever satisfies these codes has, exact. */
    static Fraction credit(CredentialExpression expression, Predicate<String> satisfied) {
        return switch (expression) {
            case Holds holds -> satisfied.test(holds.code()) ? Fraction.ONE : Fraction.ZERO;
            case AnyOf anyOf -> credit(best(anyOf, satisfied), satisfied);
            case AllOf allOf -> {
                Fraction sum = Fraction.ZERO;
                for (CredentialExpression branch : allOf.branches()) {
                    sum = sum.plus(credit(branch, satisfied));
                }
                yield sum.dividedBy(allOf.branches().size());
            }
        };
    }

    /** The branch with the highest credit, the first of equals. */
    private static CredentialExpression best(AnyOf anyOf, Predicate<String> satisfied) {
        CredentialExpression best = anyOf.branches().getFirst();
        Fraction highest = credit(best, satisfied);
        for (CredentialExpression branch : anyOf.branches()) {
            Fraction credit = credit(branch, satisfied);
            if (credit.compareTo(highest) > 0) {
                best = branch;
                highest = credit;
            }
        }
        return best;
    }

    /** The same as a credit of 1, without fractions. */
    static boolean isMet(CredentialExpression expression, Evidence evidence) {
        return switch (expression) {
            case Holds holds -> evidence.satisfies(holds.code());
            case AnyOf anyOf -> anyOf.branches().stream().anyMatch(branch -> isMet(branch, evidence));
            case AllOf allOf -> allOf.branches().stream().allMatch(branch -> isMet(branch, evidence));
        };
    }

    private static Stream<Proof> proofs(CredentialExpression expression, Evidence evidence) {
        return switch (expression) {
            case Holds holds -> evidence.proofOf(holds.code()).map(held -> new Proof(holds.code(), held)).stream();
            case AnyOf anyOf -> proofs(best(anyOf, evidence::satisfies), evidence);
            case AllOf allOf -> allOf.branches().stream().flatMap(branch -> proofs(branch, evidence));
        };
    }

    private static MatchKind match(List<Proof> proofs, Evidence evidence) {
        if (proofs.isEmpty()) {
            return MatchKind.NONE;
        }
        boolean asAsked = proofs.stream().allMatch(proof -> evidence.isSameCredential(proof.asked(), proof.held()));
        return asAsked ? MatchKind.EXACT : MatchKind.NARROWER;
    }

    /** What is left of an expression when all that is satisfied is taken out; empty when nothing is. */
    private static Optional<CredentialExpression> missing(CredentialExpression expression, Evidence evidence) {
        if (isMet(expression, evidence)) {
            return Optional.empty();
        }
        return switch (expression) {
            case Holds holds -> Optional.of(holds);
            case AnyOf anyOf -> Optional.of(simplest(missingOf(anyOf.branches(), evidence), AnyOf::new));
            case AllOf allOf -> Optional.of(simplest(missingOf(allOf.branches(), evidence), AllOf::new));
        };
    }

    private static List<CredentialExpression> missingOf(List<CredentialExpression> branches, Evidence evidence) {
        return branches.stream()
                .flatMap(branch -> missing(branch, evidence).stream())
                .toList();
    }

    private static CredentialExpression simplest(
            List<CredentialExpression> branches,
            Function<List<CredentialExpression>, CredentialExpression> combination) {
        return branches.size() == 1 ? branches.getFirst() : combination.apply(branches);
    }
}
