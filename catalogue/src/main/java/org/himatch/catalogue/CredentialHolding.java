package org.himatch.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that somebody holds or held.
 *
 * @param code as the holder writes it: the present code, a former one or another spelling
 * @param issued the first day it is in force; null when not known
 * @param expires the last day it is in force; null when it does not expire
 * @param unitsEarned continuing-education units earned in the running cycle; null when not known
 */
public record CredentialHolding(
        String code,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable Integer unitsEarned) {

    /** @throws IllegalArgumentException when units are negative */
    public CredentialHolding {
        if (unitsEarned != null && unitsEarned < 0) {
            throw new IllegalArgumentException("units earned must not be negative, not " + unitsEarned);
        }
    }

    /** Whether it is in force on a day; the day of issue and the day of expiry both count, as they do in the score. */
    boolean inForce(LocalDate day) {
        return (issued == null || !issued.isAfter(day)) && (expires == null || !expires.isBefore(day));
    }
}
