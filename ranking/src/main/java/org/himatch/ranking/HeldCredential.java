package org.himatch.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a candidate holds or held.
 *
 * @param code its present code or a former one; a code the vocabulary does not know counts for nothing
 * @param issued the first day it is in force, or null when not known
 * @param expires the last day it is in force, or null when it does not expire
 */
public record HeldCredential(
        String code, @Nullable LocalDate issued, @Nullable LocalDate expires) {

    /** @throws IllegalArgumentException when the code is blank */
    public HeldCredential {
        Require.notBlank("a candidate's credential", code);
    }

    /** Whether it is in force on a day; the day of issue and the day of expiry both count. */
    public boolean inForce(LocalDate asOf) {
        return (issued == null || !issued.isAfter(asOf)) && (expires == null || !asOf.isAfter(expires));
    }
}
