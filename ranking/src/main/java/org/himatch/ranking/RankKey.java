package org.himatch.ranking;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a ranking. Keys sort best first and no two items of a ranking share one, so a page that starts after a key
 * neither repeats nor skips, even when the item that had the key is gone.
 *
 * @param eligible eligible comes before ineligible
 * @param primary the higher first, at least 0: score of a candidate, fit of a job
 * @param secondary the higher first, at least 0: depth of a candidate, score of a job
 * @param tie the smaller first, unsigned: a fixed mix of both ids, so that no candidate is ahead in every job
 * @param id the candidate's or the job's id, the smaller first, unsigned
 */
public record RankKey(boolean eligible, int primary, int secondary, long tie, UUID id) implements Comparable<RankKey> {

    /** Numbers that are not negative fit so many bits. */
    private static final int NUMBER_BITS = 31;

    private static final Pattern TEXT = Pattern.compile(
            "([01])\\.(\\d{1,9})\\.(\\d{1,9})\\.([0-9a-f]{16})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** @throws IllegalArgumentException when a number is below 0 */
    public RankKey {
        Require.atLeast("the first number of a place", primary, 0);
        Require.atLeast("the second number of a place", secondary, 0);
    }

    @Override
    public int compareTo(RankKey other) {
        int better = Long.compare(other.numbers(), numbers());
        if (better != 0) {
            return better;
        }
        if (tie != other.tie) {
            return Long.compareUnsigned(tie, other.tie);
        }
        int high = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }

    /** Its first three parts in one, the higher the better. */
    long numbers() {
        return (eligible ? 1L : 0L) << 2 * NUMBER_BITS | (long) primary << NUMBER_BITS | secondary;
    }

    /** A short text for a cursor: the five parts with dots between; {@link #parse} reads it. */
    public String text() {
        return String.format(Locale.ROOT, "%d.%d.%d.%016x.%s", eligible ? 1 : 0, primary, secondary, tie, id);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static RankKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a place in a ranking: " + text);
        }
        return new RankKey(
                parts.group(1).equals("1"),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Long.parseUnsignedLong(parts.group(4), 16),
                UUID.fromString(parts.group(5)));
    }
}
