package org.himatch.profile.tracking;

import java.time.LocalDate;
import org.himatch.api.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials a list of reminders shows: those whose last day in force lies from {@code from} to {@code to}.
 *
 * @param asOf the day from which is counted
 * @param days how many days from then on the last day in force may be off; {@code null} for those that have expired
 * @param after behind which place to go on
 */
record ExpiryQuery(LocalDate asOf, @Nullable Integer days, ExpiryPlace after) {
    /** How many days ahead a list looks when the caller does not say. */
    static final int DEFAULT_DAYS = 90;

    private static final int MOST_DAYS = 3660;

    /** As early as a profile's dates can be, and earlier. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** The first day looked at. */
    LocalDate from() {
        return days == null ? EARLIEST : asOf;
    }

    /** The last day looked at. */
    LocalDate to() {
        return days == null ? asOf.minusDays(1) : asOf.plusDays(days);
    }

    /** Checks what was asked; 400 for a window that is none, or for a cursor of another list. */
    static ExpiryQuery of(
            @Nullable Integer expiresWithin,
            boolean expired,
            @Nullable LocalDate asOf,
            @Nullable String cursor,
            LocalDate today) {
        if (expired && expiresWithin != null) {
            throw InvalidInput.parameter("expired", "must not be true together with expiresWithin");
        }
        if (expiresWithin != null && (expiresWithin < 0 || expiresWithin > MOST_DAYS)) {
            throw InvalidInput.parameter("expiresWithin", "must be from 0 to " + MOST_DAYS);
        }
        if (asOf != null && (asOf.getYear() < 1900 || asOf.getYear() > 2200)) {
            throw InvalidInput.parameter("asOf", "must lie in the years 1900 to 2200");
        }
        Integer days = expired ? null : expiresWithin == null ? Integer.valueOf(DEFAULT_DAYS) : expiresWithin;
        if (cursor == null) {
            return new ExpiryQuery(asOf == null ? today : asOf, days, ExpiryPlace.START);
        }
        // A list that goes on after midnight stays the list that it was.
        return ExpiryCursor.parse(cursor)
                .filter(place -> place.days().equals(String.valueOf(days)))
                .filter(place -> asOf == null || asOf.equals(place.asOf()))
                .map(place -> new ExpiryQuery(place.asOf(), days, place.after()))
                .orElseThrow(() -> InvalidInput.parameter("cursor", "is not a cursor that this list has given out"));
    }

    /** The cursor for the page behind this place. */
    String next(ExpiryPlace place) {
        return new ExpiryCursor(asOf, String.valueOf(days), place).text();
    }
}
