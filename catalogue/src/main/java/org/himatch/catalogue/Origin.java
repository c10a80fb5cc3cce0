package org.himatch.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where figures about renewal come from, for they change.
 *
 * @param source where they stand
 * @param asOf the day on which they were read there; null when it is not known
 * @param confidence whether they were read at the source or come from memory
 */
public record Origin(String source, @Nullable LocalDate asOf, Confidence confidence) {

    /** How well figures are founded. */
    public enum Confidence {
        /** Read at the source. */
        VERIFIED,
        /** Plausible, but not checked. */
        RECALLED
    }

    /**
     * Reads what an entry says of its figures: a source, and a day or a confidence.
     *
     * @param start where what is missing is reported
     * @param mapping what the fields are of
     * @param noun what that is called
     */
    static Origin read(Located start, Located mapping, String noun, Fields fields) {
        Optional<Located> asOf = fields.optional("as-of");
        Optional<Located> confidence = fields.optional("confidence");
        if (asOf.isEmpty() && confidence.isEmpty() && mapping.isMapping()) {
            start.refuse(noun + " says neither as-of nor confidence");
        }
        return new Origin(
                fields.text("source"),
                asOf.map(Origin::date).orElse(null),
                confidence.map(Origin::confidence).orElse(Confidence.VERIFIED));
    }

    private static @Nullable LocalDate date(Located located) {
        try {
            return LocalDate.parse(located.text());
        } catch (DateTimeParseException e) {
            located.refuse("as-of must be a day such as 2026-11-01");
            return null;
        }
    }

    private static Confidence confidence(Located located) {
        return switch (located.text()) {
            case "verified" -> Confidence.VERIFIED;
            case "recalled" -> Confidence.RECALLED;
            default -> {
                located.refuse("confidence must be verified or recalled");
                yield Confidence.RECALLED;
            }
        };
    }
}
