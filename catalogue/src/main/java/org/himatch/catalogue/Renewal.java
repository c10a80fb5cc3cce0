package org.himatch.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a credential in force, with the origin of the figures, for they change.
 *
 * @param everyYears length of a cycle in years, at least 1
 * @param units continuing-education units that a cycle asks for, at least 1
 * @param graceDays days after the end of a cycle in which the renewal is still accepted, 0 when there are none
 * @param source where the figures come from
 * @param asOf the day on which they were read there; null when it is not known
 * @param confidence whether they were read at the source or come from memory
 */
public record Renewal(
        int everyYears,
        int units,
        int graceDays,
        String source,
        @Nullable LocalDate asOf,
        Confidence confidence) {

    /** How well the figures are founded. */
    public enum Confidence {
        /** Read at the source. */
        VERIFIED,
        /** Plausible, but not checked. */
        RECALLED
    }
}
