package org.himatch.events;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;

/**
 * Which credentials satisfy a criterion. In JSON {@code "CCS"}, {@code {"anyOf": [expression…]}} or
 * {@code {"allOf": [expression…]}}.
 */
@JsonDeserialize(using = CredentialExpressionDeserializer.class)
public sealed interface CredentialExpression {

    /** What stands for the expression in JSON. */
    @JsonValue
    Object toJson();

    /**
     * One credential.
     *
     * @param credential a credential code of the catalogue
     */
    record Holds(String credential) implements CredentialExpression {
        @Override
        public Object toJson() {
            return credential;
        }
    }

    /**
     * At least one of the branches.
     *
     * @param anyOf the branches, not empty
     */
    record AnyOf(List<CredentialExpression> anyOf) implements CredentialExpression {
        public AnyOf {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public Object toJson() {
            return Map.of("anyOf", anyOf);
        }
    }

    /**
     * Every one of the branches.
     *
     * @param allOf the branches, not empty
     */
    record AllOf(List<CredentialExpression> allOf) implements CredentialExpression {
        public AllOf {
            allOf = List.copyOf(allOf);
        }

        @Override
        public Object toJson() {
            return Map.of("allOf", allOf);
        }
    }
}
