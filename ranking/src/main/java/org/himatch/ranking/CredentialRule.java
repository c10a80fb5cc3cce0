package org.himatch.ranking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A combination of credentials, compiled for whole blocks. */
sealed interface CredentialRule {

    /** A rule for an expression. */
    static CredentialRule of(CredentialExpression expression, CredentialTable credentials) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> new OneOf(satisfying(holds.code(), credentials));
            case CredentialExpression.AnyOf anyOf -> anyOf(of(anyOf.branches(), credentials));
            case CredentialExpression.AllOf allOf -> new AllOf(of(allOf.branches(), credentials));
        };
    }

    /** Any of some credentials of which each suffices is one list of them. */
    private static CredentialRule anyOf(List<CredentialRule> branches) {
        Set<Integer> sufficing = new TreeSet<>();
        for (CredentialRule branch : branches) {
            if (!(branch instanceof OneOf oneOf)) {
                return new AnyOf(branches);
            }
            sufficing.addAll(oneOf.credentials());
        }
        return new OneOf(List.copyOf(sufficing));
    }

    private static List<CredentialRule> of(List<CredentialExpression> branches, CredentialTable credentials) {
        return branches.stream().map(branch -> of(branch, credentials)).toList();
    }

    /** The credentials of which each satisfies a code; none when the code is not known. */
    static List<Integer> satisfying(String code, CredentialTable credentials) {
        Integer asked = credentials.find(code);
        return asked == null
                ? List.of()
                : IntStream.of(credentials.satisfying(asked)).boxed().toList();
    }

    /** Adds the credentials that it looks at. */
    void name(BitSet named);

    /**
     * Sets a bitmap to the rows that satisfy the rule.
     *
     * @param scratch the first scratch bitmap of the view that is free; a rule takes one for each step of nesting
     */
    void find(long[] into, BlockView view, int scratch);

    /** Any of these credentials. */
    record OneOf(List<Integer> credentials) implements CredentialRule {
        @Override
        public void name(BitSet named) {
            credentials.forEach(named::set);
        }

        @Override
        public void find(long[] into, BlockView view, int scratch) {
            Arrays.fill(into, 0, view.words(), 0);
            for (int credential : credentials) {
                Bitmaps.or(into, view.inForce(credential), view.words());
            }
        }
    }

    /** Any branch. */
    record AnyOf(List<CredentialRule> branches) implements CredentialRule {
        @Override
        public void name(BitSet named) {
            branches.forEach(branch -> branch.name(named));
        }

        @Override
        public void find(long[] into, BlockView view, int scratch) {
            Arrays.fill(into, 0, view.words(), 0);
            for (CredentialRule branch : branches) {
                long[] found = view.scratch(scratch);
                branch.find(found, view, scratch + 1);
                Bitmaps.or(into, found, view.words());
            }
        }
    }

    /** Every branch. */
    record AllOf(List<CredentialRule> branches) implements CredentialRule {
        @Override
        public void name(BitSet named) {
            branches.forEach(branch -> branch.name(named));
        }

        @Override
        public void find(long[] into, BlockView view, int scratch) {
            Arrays.fill(into, 0, view.words(), -1);
            for (CredentialRule branch : branches) {
                long[] found = view.scratch(scratch);
                branch.find(found, view, scratch + 1);
                Bitmaps.and(into, found, view.words());
            }
        }
    }
}
