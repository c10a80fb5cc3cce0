package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression;
import org.himatch.events.Criteria;

/** Brings credential codes of requests into the catalogue's own spelling, which is the only one that the score knows. */
@ApplicationScoped
class CredentialCodes {
    private final Catalogue catalogue;

    CredentialCodes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The present code of a credential; one that the catalogue does not have stays as it is. */
    String present(String code) {
        return catalogue.credential(code).map(Credential::code).orElse(code);
    }

    /** The same criteria in present codes. */
    Criteria present(Criteria criteria) {
        List<CredentialCriterion> credentials = criteria.credentials().stream()
                .map(asked ->
                        new CredentialCriterion(present(asked.expression()), asked.importance(), asked.essential()))
                .toList();
        return new Criteria(criteria.skills(), credentials, criteria.experience(), criteria.categoryWeights());
    }

    private CredentialExpression present(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds(String code) -> new CredentialExpression.Holds(present(code));
            case CredentialExpression.AnyOf(List<CredentialExpression> branches) ->
                new CredentialExpression.AnyOf(
                        branches.stream().map(this::present).toList());
            case CredentialExpression.AllOf(List<CredentialExpression> branches) ->
                new CredentialExpression.AllOf(
                        branches.stream().map(this::present).toList());
        };
    }
}
