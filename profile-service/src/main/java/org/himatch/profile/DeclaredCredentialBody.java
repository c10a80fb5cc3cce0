package org.himatch.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a candidate holds or held.
 *
 * @param credential a credential code of the catalogue, a former one too
 * @param issued the first day in force; unknown when left out
 * @param expires the last day in force; never when left out
 * @param number the number on the certificate; matching never gets it
 * @param unitsEarned continuing-education units earned in the running cycle; matching never gets them
 */
@Schema(name = "DeclaredCredential")
public record DeclaredCredentialBody(
        @NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) @Schema(examples = "CCS")
        String credential,

        @Nullable @DateInRange LocalDate issued,
        @Nullable @DateInRange LocalDate expires,
        @Nullable @Size(min = 1, max = 100) String number,

        @Nullable @Min(0) @Max(1000) @Schema(examples = "14")
        Integer unitsEarned) {

    DeclaredCredential toCredential() {
        return new DeclaredCredential(credential, issued, expires, number, unitsEarned);
    }

    static DeclaredCredentialBody from(DeclaredCredential declared) {
        return new DeclaredCredentialBody(
                declared.credential(),
                declared.issued(),
                declared.expires(),
                declared.number(),
                declared.unitsEarned());
    }
}
