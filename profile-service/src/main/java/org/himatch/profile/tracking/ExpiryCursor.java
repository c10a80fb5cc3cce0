package org.himatch.profile.tracking;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a list of expiring credentials goes on, and which list it is.
 *
 * @param asOf the day from which the list counts
 * @param days its window, as text
 * @param after the last place shown
 */
record ExpiryCursor(LocalDate asOf, String days, ExpiryPlace after) {
    private static final int PARTS = 5;

    String text() {
        String plain = String.join(
                " ",
                asOf.toString(),
                days,
                after.expires().toString(),
                after.candidateId().toString(),
                String.valueOf(after.ordinal()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text; empty when it is not one of ours. */
    static Optional<ExpiryCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            List<String> parts = List.of(plain.split(" ", -1));
            if (parts.size() != PARTS) {
                return Optional.empty();
            }
            ExpiryPlace after = new ExpiryPlace(
                    LocalDate.parse(parts.get(2)), UUID.fromString(parts.get(3)), Integer.parseInt(parts.get(4)));
            ExpiryCursor cursor = new ExpiryCursor(LocalDate.parse(parts.get(0)), parts.get(1), after);
            // Only what we have written ourselves reads back as the same text.
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
