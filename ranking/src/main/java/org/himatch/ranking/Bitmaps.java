package org.himatch.ranking;

import java.util.function.IntConsumer;

/**
 * Sets of rows as bitmaps, row {@code r} in word {@code r / 64}. The loops are as plain as they are because the
 * compiler turns such loops into vector instructions.
 */
final class Bitmaps {

    /** The words of a line of memory. */
    static final int LINE = 8;

    private Bitmaps() {}

    static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    static boolean contains(long[] rows, int row) {
        return (rows[row >> 6] >>> row & 1) != 0;
    }

    static void add(long[] rows, int row) {
        rows[row >> 6] |= 1L << row;
    }

    static void remove(long[] rows, int row) {
        rows[row >> 6] &= ~(1L << row);
    }

    static void or(long[] into, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            into[i] |= rows[i];
        }
    }

    static void and(long[] into, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= rows[i];
        }
    }

    static void andNot(long[] into, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= ~rows[i];
        }
    }

    /** Removes the rows of a set, unless they are in another. */
    static void andNotUnless(long[] into, long[] rows, long[] others, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= ~rows[i] | others[i];
        }
    }

    static void xor(long[] into, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            into[i] ^= rows[i];
        }
    }

    /** The same, with two sets. */
    static void xor(long[] into, long[] andInto, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            long some = rows[i];
            into[i] ^= some;
            andInto[i] ^= some;
        }
    }

    /** Sets a bitmap to the rows that are not in another. */
    static void setNot(long[] into, long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            into[i] = ~rows[i];
        }
    }

    static boolean isEmpty(long[] rows, int words) {
        for (int i = 0; i < words; i++) {
            if (rows[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] rows, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(rows[i]);
        }
        return count;
    }

    /** The number of rows that are in both. */
    static int countBoth(long[] rows, long[] others, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(rows[i] & others[i]);
        }
        return count;
    }

    /** Keeps the first rows, so many of them, and removes the others. */
    static void keepFirst(int count, long[] rows, int words) {
        int left = count;
        for (int i = 0; i < words; i++) {
            long kept = 0;
            for (long word = rows[i]; word != 0 && left > 0; word &= word - 1) {
                kept |= Long.lowestOneBit(word);
                left--;
            }
            rows[i] = kept;
        }
    }

    static void forEach(long[] rows, int words, IntConsumer action) {
        for (int i = 0; i < words; i++) {
            for (long left = rows[i]; left != 0; left &= left - 1) {
                action.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
