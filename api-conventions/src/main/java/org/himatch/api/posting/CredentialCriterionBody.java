package org.himatch.api.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression;
import org.jspecify.annotations.Nullable;

/**
 * A credential, or a combination, that a posting asks for.
 *
 * @param expression a code, or {@code anyOf} or {@code allOf} of expressions
 * @param importance 1 to 5
 * @param essential no when left out
 */
@Schema(name = "CredentialCriterion")
public record CredentialCriterionBody(
        @NotNull CredentialExpression expression,
        @NotNull @Min(1) @Max(5) @Schema(examples = "5") Integer importance,
        @Nullable @Schema(defaultValue = "false") Boolean essential) {

    CredentialCriterion toCriterion() {
        return new CredentialCriterion(expression, importance, Boolean.TRUE.equals(essential));
    }

    static CredentialCriterionBody from(CredentialCriterion criterion) {
        return new CredentialCriterionBody(criterion.expression(), criterion.importance(), criterion.essential());
    }
}
