package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each row of a block the sum of the weights of the sets that it is in, found for all rows of a word at once.
 *
 * <p>A weight is a sum of powers of two, and so a set is put on a pile for each of them. What lies on a pile is counted
 * by carry-save adders (Wallace 1964): three bitmaps of a pile become two of the same sum, one for that pile and one for
 * the next, and seven become three. In the end one is left on each pile, which is that bit of every row's sum. Whoever's
 * sum does not fit the bits is remembered, and passes for more than any bound.
 */
final class WeightedSum {

    /** Sums are told apart below 2 to this power. */
    static final int BITS = 8;

    /** How many bitmaps the adder takes that puts most together. */
    private static final int MOST_ADDED = 7;

    private static final int ADDED = 3;

    private static final long[] NONE = {};

    private final int words;
    private final long[][][] piles = new long[BITS][16][];
    private final int[] sizes = new int[BITS];

    /** How many at the bottom of each pile were put there, and are not to be written to. */
    private final int[] given = new int[BITS];

    /** The rows whose sums do not fit; an empty array as long as there are none. */
    private long[] tooMuch = NONE;

    /** All bitmaps that were ever needed, because to make new ones takes longer than to add up. */
    private final List<long[]> own = new ArrayList<>();

    /** Those of them that can be written to. */
    private long[][] spare = new long[16][];

    private int spares;

    /** For blocks of at most so many words. */
    WeightedSum(int words) {
        this.words = words;
    }

    /**
     * Puts a set in; all sets before the sum is made.
     *
     * @param weight below 2 to the power of {@link #BITS}
     */
    void add(RowSet set, int weight) {
        long[] rows = set.bitmap();
        if (rows.length == 0) { // listed, as only few are
            rows = new long[words];
            set.addTo(rows);
        }
        for (int left = weight; left != 0; left &= left - 1) {
            int bit = Integer.numberOfTrailingZeros(left);
            push(bit, rows);
            given[bit] = sizes[bit];
        }
    }

    private void push(int bit, long[] rows) {
        if (sizes[bit] == piles[bit].length) {
            piles[bit] = Arrays.copyOf(piles[bit], 2 * sizes[bit]);
        }
        piles[bit][sizes[bit]++] = rows;
    }

    private long[] pop(int bit) {
        long[] top = piles[bit][--sizes[bit]];
        if (sizes[bit] < given[bit]) {
            given[bit] = sizes[bit];
        } else {
            giveBack(top);
        }
        return top;
    }

    private void giveBack(long[] bitmap) {
        if (spares == spare.length) {
            spare = Arrays.copyOf(spare, 2 * spares);
        }
        spare[spares++] = bitmap;
    }

    private long[] take() {
        if (spares == 0) {
            giveBack(new long[words]);
            own.add(spare[0]);
        }
        return spare[--spares];
    }

    /** Says that none of the sums made so far is needed any more, and forgets all sets that were put in. */
    void reuse() {
        spares = 0;
        own.forEach(this::giveBack);
        for (long[][] pile : piles) {
            Arrays.fill(pile, null);
        }
    }

    /**
     * Makes the sums of the rows of so many words, and forgets what was put in. What is written to is always taken before what
     * is added up is given back, so that they are never the same.
     */
    RowSums sum(int words) {
        long[][] bits = new long[BITS][];
        for (int bit = 0; bit < BITS; bit++) {
            while (sizes[bit] >= MOST_ADDED) {
                long[] ones = take();
                long[] twos = take();
                long[] fours = take();
                addSeven(
                        pop(bit), pop(bit), pop(bit), pop(bit), pop(bit), pop(bit), pop(bit), ones, twos, fours, words);
                push(bit, ones);
                carry(bit + 1, twos, words);
                carry(bit + 2, fours, words);
            }
            while (sizes[bit] >= ADDED) {
                long[] ones = take();
                long[] twos = take();
                addThree(pop(bit), pop(bit), pop(bit), ones, twos, words);
                push(bit, ones);
                carry(bit + 1, twos, words);
            }
            if (sizes[bit] == 2) {
                long[] ones = take();
                long[] twos = take();
                addTwo(pop(bit), pop(bit), ones, twos, words);
                push(bit, ones);
                carry(bit + 1, twos, words);
            }
            bits[bit] = sizes[bit] == 0 ? NONE : piles[bit][0]; // not to be written to again
            sizes[bit] = 0;
            given[bit] = 0;
        }
        RowSums sums = new RowSums(bits, tooMuch, words);
        tooMuch = NONE;
        return sums;
    }

    private void carry(int bit, long[] rows, int words) {
        if (bit < BITS) {
            push(bit, rows);
        } else {
            if (tooMuch.length == 0) {
                tooMuch = rows;
            } else {
                Bitmaps.or(tooMuch, rows, words);
                giveBack(rows);
            }
        }
    }

    private static void addTwo(long[] a, long[] b, long[] ones, long[] twos, int words) {
        for (int i = 0; i < words; i++) {
            long x = a[i];
            long y = b[i];
            ones[i] = x ^ y;
            twos[i] = x & y;
        }
    }

    private static void addThree(long[] a, long[] b, long[] c, long[] ones, long[] twos, int words) {
        for (int i = 0; i < words; i++) {
            long x = a[i];
            long y = b[i];
            long z = c[i];
            long either = x ^ y;
            ones[i] = either ^ z;
            twos[i] = (x & y) | (either & z);
        }
    }

    private static void addSeven(
            long[] a,
            long[] b,
            long[] c,
            long[] d,
            long[] e,
            long[] f,
            long[] g,
            long[] ones,
            long[] twos,
            long[] fours,
            int words) {
        for (int i = 0; i < words; i++) {
            long x = a[i];
            long y = b[i];
            long z = c[i];
            long either = x ^ y;
            long one = either ^ z;
            long two = (x & y) | (either & z);
            long u = d[i];
            long v = e[i];
            long w = f[i];
            long other = u ^ v;
            long otherOne = other ^ w;
            long otherTwo = (u & v) | (other & w);
            long last = g[i];
            long odd = one ^ otherOne;
            ones[i] = odd ^ last;
            long lastTwo = (one & otherOne) | (odd & last);
            long pair = two ^ otherTwo;
            twos[i] = pair ^ lastTwo;
            fours[i] = (two & otherTwo) | (pair & lastTwo);
        }
    }
}
