package org.himatch.api.posting;

import java.util.List;
import org.himatch.events.CredentialExpression;

/** Credential expressions, from the catalogue's own form to the one of postings and back. */
public final class Expressions {
    private Expressions() {}

    /** The expression as postings have it. */
    public static CredentialExpression from(org.himatch.catalogue.CredentialExpression expression) {
        return switch (expression) {
            case org.himatch.catalogue.CredentialExpression.Holds(String code) -> new CredentialExpression.Holds(code);
            case org.himatch.catalogue.CredentialExpression.AnyOf(var branches) ->
                new CredentialExpression.AnyOf(
                        branches.stream().map(Expressions::from).toList());
            case org.himatch.catalogue.CredentialExpression.AllOf(var branches) ->
                new CredentialExpression.AllOf(
                        branches.stream().map(Expressions::from).toList());
        };
    }

    /** The expression as the catalogue has it. */
    public static org.himatch.catalogue.CredentialExpression toCatalogue(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds(String code) -> new org.himatch.catalogue.CredentialExpression.Holds(code);
            case CredentialExpression.AnyOf(List<CredentialExpression> branches) ->
                new org.himatch.catalogue.CredentialExpression.AnyOf(
                        branches.stream().map(Expressions::toCatalogue).toList());
            case CredentialExpression.AllOf(List<CredentialExpression> branches) ->
                new org.himatch.catalogue.CredentialExpression.AllOf(
                        branches.stream().map(Expressions::toCatalogue).toList());
        };
    }
}
