package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds one credential code in a block, and from which day to which: one entry for each holding. */
final class CredentialColumn {

    private static final int ALWAYS = Integer.MIN_VALUE;
    private static final int FOREVER = Integer.MAX_VALUE;

    private final char[] rows;
    private final int[] issued;
    private final int[] expires;

    private CredentialColumn(char[] rows, int[] issued, int[] expires) {
        this.rows = rows;
        this.issued = issued;
        this.expires = expires;
    }

    /** The day's number. Days beyond the year five million, in either direction, are one day. */
    static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), ALWAYS + 1L, FOREVER - 1L);
    }

    /** Adds the rows in which it is in force on a day. */
    void addInForce(int day, long[] into) {
        for (int i = 0; i < rows.length; i++) {
            long inForce = issued[i] <= day && day <= expires[i] ? 1 : 0;
            into[rows[i] >> 6] |= inForce << rows[i];
        }
    }

    /** The holdings of one row, under the given code. */
    List<HeldCredential> of(int row, String code) {
        int found = Arrays.binarySearch(rows, (char) row);
        if (found < 0) {
            return List.of();
        }
        int first = found;
        while (first > 0 && rows[first - 1] == row) {
            first--;
        }
        List<HeldCredential> held = new ArrayList<>();
        for (int i = first; i < rows.length && rows[i] == row; i++) {
            held.add(new HeldCredential(code, date(issued[i]), date(expires[i])));
        }
        return held;
    }

    private static @Nullable LocalDate date(int day) {
        return day == ALWAYS || day == FOREVER ? null : LocalDate.ofEpochDay(day);
    }

    long bytes() {
        return 32 + Memory.of(rows) + Memory.of(issued) + Memory.of(expires);
    }

    /** Collects holdings in ascending order of rows. */
    static final class Collector {

        private final RowList rows = new RowList();
        private int[] issued = new int[4];
        private int[] expires = new int[4];

        void add(int row, HeldCredential held) {
            int size = rows.size();
            if (size == issued.length) {
                issued = Arrays.copyOf(issued, 2 * size);
                expires = Arrays.copyOf(expires, 2 * size);
            }
            issued[size] = held.issued() == null ? ALWAYS : day(held.issued());
            expires[size] = held.expires() == null ? FOREVER : day(held.expires());
            rows.add(row);
        }

        CredentialColumn toColumn() {
            return new CredentialColumn(
                    rows.toArray(), Arrays.copyOf(issued, rows.size()), Arrays.copyOf(expires, rows.size()));
        }
    }
}
