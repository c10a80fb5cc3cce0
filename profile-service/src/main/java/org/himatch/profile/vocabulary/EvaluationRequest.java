package org.himatch.profile.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.CredentialHolding;
import org.himatch.events.CredentialExpression;
import org.jspecify.annotations.Nullable;

/**
 * A question: what do these holdings make of this expression?
 *
 * @param expression a code, or {@code anyOf} or {@code allOf} of expressions
 * @param holdings what somebody holds or held
 * @param asOf the day to judge by; today when left out
 */
@Schema(name = "EvaluationRequest")
record EvaluationRequest(
        @NotNull CredentialExpression expression,
        @NotNull @Size(max = 50) List<@NotNull @Valid Holding> holdings,
        @Nullable LocalDate asOf) {

    /**
     * A credential that somebody holds or held.
     *
     * @param credential its code, present or former
     * @param issued the first day in force; unknown when left out
     * @param expires the last day in force; never when left out
     * @param unitsEarned continuing-education units earned in the running cycle; unknown when left out
     */
    @Schema(name = "Holding")
    record Holding(
            @NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) @Schema(examples = "CCS")
            String credential,

            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            @Nullable @Min(0) Integer unitsEarned) {

        CredentialHolding toHolding() {
            return new CredentialHolding(credential, issued, expires, unitsEarned);
        }
    }
}
