package org.himatch.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a candidate holds or held.
 *
 * @param credential a credential code of the catalogue, present or former, as the candidate wrote it
 * @param issued the first day in force; unknown when {@code null}
 * @param expires the last day in force; never when {@code null}
 * @param number the number on the certificate
 * @param unitsEarned continuing-education units earned in the running cycle, 0 to 1000; unknown when {@code null}
 */
public record DeclaredCredential(
        String credential,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable String number,
        @Nullable Integer unitsEarned) {}
