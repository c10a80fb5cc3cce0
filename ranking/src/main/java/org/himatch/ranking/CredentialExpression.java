package org.himatch.ranking;

import java.util.List;

/**
 * A combination of credentials: {@code RHIT and (CCS or CIC)} is {@code AllOf(Holds(RHIT), AnyOf(Holds(CCS),
 * Holds(CIC)))}.
 *
 * <p>Every expression keeps to these bounds, checked when it is made: {@value #MAX_NESTING} combinations inside one
 * another, {@value #MAX_BRANCHES} branches in each, {@value #MAX_CODES} codes in all. They keep exact fractions
 * small: a credit's denominator divides the product of the branch counts of all its {@link AllOf}. In a tree of
 * {@code n} leaves the sum of {@code b - 1} over all combinations of {@code b} branches is {@code n - 1}, and
 * {@code b <= 2^(b - 1)}; so the product is at most 2^(n - 1), here 2^19.
 */
public sealed interface CredentialExpression {

    /** How many combinations may stand inside one another. */
    int MAX_NESTING = 4;

    /** How many branches a combination may have. */
    int MAX_BRANCHES = 10;

    /** How many codes an expression may name, counting repetitions. */
    int MAX_CODES = 20;

    /** The codes it names, from left to right, repetitions included. */
    List<String> codes();

    /** How many combinations stand inside one another: 0 for a single credential. */
    int nesting();

    /**
     * A single credential. The credential itself under any of its codes, or one that supersedes it, satisfies it.
     *
     * @param code as printed on a business card
     */
    record Holds(String code) implements CredentialExpression {

        /** @throws IllegalArgumentException when the code is blank */
        public Holds {
            Require.notBlank("a credential's code", code);
        }

        @Override
        public List<String> codes() {
            return List.of(code);
        }

        @Override
        public int nesting() {
            return 0;
        }
    }

    /**
     * The best branch counts.
     *
     * @param branches 1 to {@value #MAX_BRANCHES} expressions
     */
    record AnyOf(List<CredentialExpression> branches) implements CredentialExpression {

        /** @throws IllegalArgumentException when a bound of {@link CredentialExpression} is broken */
        public AnyOf {
            branches = withinBounds("anyOf", branches);
        }

        @Override
        public List<String> codes() {
            return codesOf(branches);
        }

        @Override
        public int nesting() {
            return 1 + nestingOf(branches);
        }
    }

    /**
     * The mean of its branches counts.
     *
     * @param branches 1 to {@value #MAX_BRANCHES} expressions
     */
    record AllOf(List<CredentialExpression> branches) implements CredentialExpression {

        /** @throws IllegalArgumentException when a bound of {@link CredentialExpression} is broken */
        public AllOf {
            branches = withinBounds("allOf", branches);
        }

        @Override
        public List<String> codes() {
            return codesOf(branches);
        }

        @Override
        public int nesting() {
            return 1 + nestingOf(branches);
        }
    }

    private static List<CredentialExpression> withinBounds(String name, List<CredentialExpression> branches) {
        Require.inRange("the number of branches of " + name, branches.size(), 1, MAX_BRANCHES);
        Require.inRange("the nesting of credentials", 1 + nestingOf(branches), 1, MAX_NESTING);
        Require.inRange("the number of credentials asked", codesOf(branches).size(), 1, MAX_CODES);
        return List.copyOf(branches);
    }

    private static List<String> codesOf(List<CredentialExpression> branches) {
        return branches.stream().flatMap(branch -> branch.codes().stream()).toList();
    }

    private static int nestingOf(List<CredentialExpression> branches) {
        return branches.stream().mapToInt(CredentialExpression::nesting).max().orElse(0);
    }
}
