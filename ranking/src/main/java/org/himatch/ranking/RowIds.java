package org.himatch.ranking;

import java.util.List;
import java.util.UUID;

/** The id of each row of a block, both halves together: whoever reads one reads the other, and from one line of memory. */
final class RowIds {
    private final long[] halves;

    RowIds(List<? extends Arrival> rows) {
        halves = new long[2 * rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            UUID id = rows.get(row).id();
            halves[2 * row] = id.getMostSignificantBits();
            halves[2 * row + 1] = id.getLeastSignificantBits();
        }
    }

    /** The words of a bitmap of all rows. */
    int words() {
        return Bitmaps.words(halves.length / 2);
    }

    long high(int row) {
        return halves[2 * row];
    }

    long low(int row) {
        return halves[2 * row + 1];
    }

    UUID of(int row) {
        return new UUID(high(row), low(row));
    }

    long bytes() {
        return 16 + Memory.of(halves);
    }
}
