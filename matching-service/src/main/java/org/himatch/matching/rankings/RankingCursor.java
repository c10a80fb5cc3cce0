package org.himatch.matching.rankings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.himatch.ranking.RankKey;

/**
 * Where the next page of a ranking starts. It holds the place itself, not a count, so a page neither repeats nor skips
 * even when candidates come and go in between; the day, so that the ranking does not turn at midnight; and a fingerprint
 * of the query, because a place in one ranking means nothing in another.
 *
 * @param after the last item of the page before
 * @param asOf the day that the first page was ranked for
 * @param version the version of the posting or candidate on the first page; 0 when the query has none
 * @param fingerprint the query's {@link #fingerprint}
 */
record RankingCursor(RankKey after, LocalDate asOf, long version, String fingerprint) {
    private static final String SEPARATOR = "|";
    private static final int FINGERPRINT_BYTES = 9;
    private static final String NOT_A_CURSOR = "is not a cursor that a ranking has given out";

    /** An opaque text that is safe in a URL. */
    String text() {
        String parts = String.join(SEPARATOR, after.text(), asOf.toString(), Long.toString(version), fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of the query with this fingerprint.
     *
     * @throws IllegalArgumentException when the text is no cursor, or one of another query
     */
    static RankingCursor parseFor(String fingerprint, String text) {
        RankingCursor cursor = parse(text);
        if (!cursor.fingerprint().equals(fingerprint)) {
            throw new IllegalArgumentException("belongs to another query; leave it out to start this one");
        }
        return cursor;
    }

    private static RankingCursor parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = decoded.split("\\|", -1);
            if (parts.length == 4) {
                return new RankingCursor(
                        RankKey.parse(parts[0]), LocalDate.parse(parts[1]), Long.parseLong(parts[2]), parts[3]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(NOT_A_CURSOR, e);
        }
        throw new IllegalArgumentException(NOT_A_CURSOR);
    }

    /** Tells queries apart without holding them: 72 bits of SHA-256 over the query's text. */
    static String fingerprint(String query) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
