package org.himatch.ranking;

import java.util.Arrays;

/** A sum for each of some rows of a block, across bitmaps: that of bit {@code b} holds bit {@code b} of every row's sum. */
final class RowSums {

    private final long[][] bits;
    private final long[] tooMuch;
    private final int words;

    /**
     * Sums of the rows of so many words.
     *
     * @param bits for each bit the rows of whose sums it is a part; an empty array when there are none
     * @param tooMuch the rows whose sums do not fit, and pass for more than any bound; an empty array when there are none
     */
    RowSums(long[][] bits, long[] tooMuch, int words) {
        this.bits = bits;
        this.tooMuch = tooMuch;
        this.words = words;
    }

    private void and(long[] into, long[] rows) {
        int some = wordsOf(rows);
        Bitmaps.and(into, rows, some);
        Arrays.fill(into, some, words, 0);
    }

    private int wordsOf(long[] rows) {
        return Math.min(words, rows.length);
    }

    int words() {
        return words;
    }

    /**
     * Sets a bitmap to those of some rows whose sum is at least a bound.
     *
     * <p>A number of so many bits is at least a bound exactly when it carries out of its highest bit after 2 to the power of
     * the bits less the bound was added, and of that addition only the carry has to be kept.
     *
     * @param bound at least 1, below 2 to the power of the bits
     */
    void atLeast(int bound, long[] among, long[] into) {
        int complement = (1 << bits.length) - bound;
        Arrays.fill(into, 0, words, 0);
        for (int bit = 0; bit < bits.length; bit++) {
            boolean isSet = (complement >>> bit & 1) != 0;
            if (isSet) {
                Bitmaps.or(into, bits[bit], wordsOf(bits[bit]));
            } else {
                and(into, bits[bit]);
            }
        }
        Bitmaps.or(into, tooMuch, wordsOf(tooMuch));
        Bitmaps.and(into, among, words);
    }

    /** How many of some rows have a sum of which a bit is a part. */
    int countWith(int bit, long[] rows) {
        return Bitmaps.countBoth(rows, bits[bit], wordsOf(bits[bit]));
    }

    /** Keeps of some rows those of whose sums a bit is a part. */
    void keepWith(int bit, long[] rows) {
        and(rows, bits[bit]);
    }

    /** Removes of some rows those of whose sums a bit is a part. */
    void removeWith(int bit, long[] rows) {
        Bitmaps.andNot(rows, bits[bit], wordsOf(bits[bit]));
    }

    /** Moves those whose sums do not fit out of some rows, and tells how many they were. */
    int removeTooMuch(long[] rows) {
        int count = Bitmaps.countBoth(rows, tooMuch, wordsOf(tooMuch));
        Bitmaps.andNot(rows, tooMuch, wordsOf(tooMuch));
        return count;
    }
}
