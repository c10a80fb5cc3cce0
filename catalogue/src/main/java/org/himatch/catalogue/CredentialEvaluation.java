package org.himatch.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;
import org.himatch.catalogue.CredentialStanding.Status;
import org.jspecify.annotations.Nullable;

/**
 * What holdings make of a credential expression on a day. "In force" is the score's: from the day of issue to the day of
 * expiry, both included, with an unknown day of issue in the past; a holding in grace does not count. Renamed credentials
 * are one, and a superseding one counts as what it supersedes.
 *
 * @param day the day judged by
 * @param clause the expression, each part with its outcome
 * @param holdings how each holding stands, in the order given
 */
public record CredentialEvaluation(LocalDate day, Clause clause, List<CredentialStanding> holdings) {
    public CredentialEvaluation {
        holdings = List.copyOf(holdings);
    }

    /** How far a part of an expression is satisfied. */
    public enum Outcome {
        SATISFIED,
        /** Some of what all has to be held is. */
        PARTLY,
        UNMET
    }

    /** A part of an expression with its outcome; the tree has the shape of the expression. */
    public sealed interface Clause {
        /** How far this part is satisfied. */
        Outcome outcome();
    }

    /**
     * One credential.
     *
     * @param code its present code
     * @param by the present code of the holding that satisfies it, rather the credential itself than a superseding one; null
     *     when none does
     */
    public record Single(String code, @Nullable String by) implements Clause {
        @Override
        public Outcome outcome() {
            return by == null ? Outcome.UNMET : Outcome.SATISFIED;
        }
    }

    /**
     * Any of several; as far satisfied as the best of them.
     *
     * @param branches not empty
     */
    public record Any(List<Clause> branches) implements Clause {
        public Any {
            branches = List.copyOf(branches);
        }

        @Override
        public Outcome outcome() {
            return branches.stream()
                    .map(Clause::outcome)
                    .min(Outcome::compareTo)
                    .orElse(Outcome.UNMET);
        }
    }

    /**
     * All of several; partly satisfied as soon as anything in them is.
     *
     * @param branches not empty
     */
    public record All(List<Clause> branches) implements Clause {
        public All {
            branches = List.copyOf(branches);
        }

        @Override
        public Outcome outcome() {
            List<Outcome> outcomes =
                    branches.stream().map(Clause::outcome).distinct().toList();
            return outcomes.size() == 1 ? outcomes.getFirst() : Outcome.PARTLY;
        }
    }

    /**
     * Evaluates an expression.
     *
     * @param holdings any; one that the catalogue does not know has its dates, but no renewal, and satisfies nothing
     * @throws IllegalArgumentException when the expression names a credential that the catalogue does not know
     */
    public static CredentialEvaluation of(
            CredentialExpression expression,
            Collection<CredentialHolding> holdings,
            LocalDate day,
            Catalogue catalogue) {
        List<CredentialStanding> standings = standings(holdings, day, catalogue);
        Set<String> inForce = standings.stream()
                .filter(standing -> standing.status() == Status.IN_FORCE)
                .map(CredentialStanding::code)
                .collect(Collectors.toUnmodifiableSet());
        return new CredentialEvaluation(day, clause(expression, inForce, catalogue), standings);
    }

    /** How holdings of one person stand on a day, in the order given. */
    public static List<CredentialStanding> standings(
            Collection<CredentialHolding> holdings, LocalDate day, Catalogue catalogue) {
        List<CredentialStanding> alone = holdings.stream()
                .map(holding -> CredentialStanding.alone(holding, catalogue, day))
                .toList();
        return alone.stream().map(standing -> standing.among(alone, catalogue)).toList();
    }

    private static Clause clause(CredentialExpression expression, Set<String> inForce, Catalogue catalogue) {
        return switch (expression) {
            case Holds(String code) -> single(code, inForce, catalogue);
            case AnyOf(List<CredentialExpression> branches) -> new Any(clauses(branches, inForce, catalogue));
            case AllOf(List<CredentialExpression> branches) -> new All(clauses(branches, inForce, catalogue));
        };
    }

    private static List<Clause> clauses(List<CredentialExpression> branches, Set<String> inForce, Catalogue catalogue) {
        return branches.stream()
                .map(branch -> clause(branch, inForce, catalogue))
                .toList();
    }

    private static Clause single(String code, Set<String> inForce, Catalogue catalogue) {
        // The credential itself comes first among the codes that satisfy it.
        Set<String> satisfying = catalogue.codesSatisfying(code);
        return new Single(
                satisfying.iterator().next(),
                satisfying.stream().filter(inForce::contains).findFirst().orElse(null));
    }
}
