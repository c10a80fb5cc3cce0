package org.himatch.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a candidate holds or held.
 *
 * @param credential a credential code of the catalogue
 * @param issued the first day in force; unknown when {@code null}
 * @param expires the last day in force; never when {@code null}
 */
public record HeldCredential(
        String credential,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires) {}
