package org.himatch.ranking;

/** Where a row is: the slot of its part and its place there, in one number that is not negative. */
final class Location {
    private static final int ROW_BITS = 15;

    /** So many rows a part has at most. */
    static final int MOST_ROWS = 1 << ROW_BITS;

    private Location() {}

    static int of(int slot, int row) {
        return slot << ROW_BITS | row;
    }

    static int slot(int location) {
        return location >> ROW_BITS;
    }

    static int row(int location) {
        return location & MOST_ROWS - 1;
    }
}
