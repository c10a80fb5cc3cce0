package org.himatch.ranking;

import java.util.Arrays;

/** A set of rows of one block, as small as may be: a bitmap when it holds many, a sorted list when few. */
final class RowSet {

    /** A row of a list takes the time of about so many words of a bitmap. */
    private static final int QUICK = 8;

    static final RowSet EMPTY = new RowSet(new long[0], new char[0]);

    private final long[] bitmap;
    private final char[] listed;

    private RowSet(long[] bitmap, char[] listed) {
        this.bitmap = bitmap;
        this.listed = listed;
    }

    /** A set of the rows listed, each once and in ascending order, in a block of this many words. */
    static RowSet of(RowList list, int words) {
        char[] rows = list.toArray();
        if (rows.length * Character.SIZE < words * Long.SIZE) {
            return new RowSet(new long[0], rows);
        }
        return new RowSet(bitmap(rows, words), new char[0]);
    }

    /** The same for where time counts more than memory: a bitmap as soon as it is about as quickly gone through as a list. */
    static RowSet quick(RowList list, int words) {
        if (list.size() * QUICK < words) {
            return new RowSet(new long[0], list.toArray());
        }
        return new RowSet(bitmap(list.toArray(), words), new char[0]);
    }

    private static long[] bitmap(char[] rows, int words) {
        long[] bitmap = new long[words];
        for (char row : rows) {
            Bitmaps.add(bitmap, row);
        }
        return bitmap;
    }

    /** The rows as a bitmap, when they are kept as one; otherwise an empty array. Not to be changed. */
    long[] bitmap() {
        return bitmap;
    }

    boolean isEmpty() {
        return bitmap.length == 0 && listed.length == 0;
    }

    /** Has the first words fetched from memory, when it is a bitmap. */
    void fetch(Fetching fetching, int words) {
        if (bitmap.length > 0) {
            fetching.add(bitmap, words);
        }
    }

    void addTo(long[] into) {
        Bitmaps.or(into, bitmap, bitmap.length);
        for (char row : listed) {
            Bitmaps.add(into, row);
        }
    }

    void removeFrom(long[] from) {
        Bitmaps.andNot(from, bitmap, bitmap.length);
        for (char row : listed) {
            Bitmaps.remove(from, row);
        }
    }

    /** Removes its rows from a bitmap, unless they are in others. */
    void removeUnless(long[] others, long[] from) {
        Bitmaps.andNotUnless(from, bitmap, others, bitmap.length);
        for (char row : listed) {
            if (!Bitmaps.contains(others, row)) {
                Bitmaps.remove(from, row);
            }
        }
    }

    boolean contains(int row) {
        return bitmap.length > 0 ? Bitmaps.contains(bitmap, row) : Arrays.binarySearch(listed, (char) row) >= 0;
    }

    long bytes() {
        return 16L + Memory.of(bitmap) + Memory.of(listed);
    }
}
