package org.himatch.catalogue;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which credentials satisfy a criterion: one of them, or any or all of several expressions. */
public sealed interface CredentialExpression {

    /** The codes it mentions, each once, in order. */
    Set<String> codes();

    /**
     * One credential.
     *
     * @param code a credential code of the catalogue
     */
    record Holds(String code) implements CredentialExpression {
        @Override
        public Set<String> codes() {
            return Set.of(code);
        }
    }

    /**
     * At least one of the branches.
     *
     * @param branches not empty
     */
    record AnyOf(List<CredentialExpression> branches) implements CredentialExpression {
        public AnyOf {
            branches = List.copyOf(branches);
        }

        @Override
        public Set<String> codes() {
            return codesOf(branches);
        }
    }

    /**
     * Every one of the branches.
     *
     * @param branches not empty
     */
    record AllOf(List<CredentialExpression> branches) implements CredentialExpression {
        public AllOf {
            branches = List.copyOf(branches);
        }

        @Override
        public Set<String> codes() {
            return codesOf(branches);
        }
    }

    private static Set<String> codesOf(List<CredentialExpression> branches) {
        Set<String> codes = new LinkedHashSet<>();
        branches.forEach(branch -> codes.addAll(branch.codes()));
        return Collections.unmodifiableSet(codes);
    }
}
