package org.himatch.job.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.CredentialCriterionBody;
import org.himatch.events.CredentialExpression;

/**
 * Credentials that a text asks for.
 *
 * @param expression which of them satisfy it
 * @param importance 1 to 5
 * @param essential whether a candidate without them is out
 * @param basis how the text asks for them
 * @param sources where they are named, in the order of the text
 */
@Schema(name = "CredentialSuggestion")
public record CredentialSuggestion(
        CredentialExpression expression,
        @Schema(examples = "5") int importance,
        boolean essential,
        Basis basis,
        List<Source> sources) {

    public CredentialSuggestion {
        sources = List.copyOf(sources);
    }

    CredentialCriterionBody toCriterion() {
        return new CredentialCriterionBody(expression, importance, essential);
    }
}
