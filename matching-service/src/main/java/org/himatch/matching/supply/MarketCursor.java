package org.himatch.matching.supply;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * Where the next page starts, the day that the first was counted for, and of which question it is a page.
 *
 * @param after the last item of the page before
 * @param asOf the day on which credentials have to be in force
 * @param question everything that has to stay the same from page to page, in one line
 */
record MarketCursor(Place after, LocalDate asOf, String question) {
    private static final String SEPARATOR = "\n";
    private static final String NOT_A_CURSOR = "is not a cursor that this list has given out";

    /** An opaque text that is safe in a URL. */
    String text() {
        String parts = String.join(
                SEPARATOR,
                Integer.toString(after.postings()),
                Integer.toString(after.qualified()),
                Integer.toString(after.candidates()),
                after.key(),
                asOf.toString(),
                question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of this question.
     *
     * @throws IllegalArgumentException when the text is no cursor, or one of another question
     */
    static MarketCursor parseFor(String question, String text) {
        MarketCursor cursor = parse(text);
        if (!cursor.question().equals(question)) {
            throw new IllegalArgumentException("belongs to another query; leave it out to start this one");
        }
        return cursor;
    }

    private static MarketCursor parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = decoded.split(SEPARATOR, -1);
            if (parts.length == 6) {
                Place place = new Place(
                        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
                return new MarketCursor(place, LocalDate.parse(parts[4]), parts[5]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(NOT_A_CURSOR, e);
        }
        throw new IllegalArgumentException(NOT_A_CURSOR);
    }
}
