package org.himatch.ranking;

import java.util.Arrays;

/**
 * Arithmetic on numbers that lie across bitmaps: plane {@code b} holds bit {@code b} of the number of every row. One
 * instruction on a word of a plane works on 64 rows.
 */
final class BitSliced {

    private BitSliced() {}

    /**
     * Sets a bitmap to the rows whose number is at least a bound. A number {@code n} of {@code p} bits is at least
     * {@code t} exactly when {@code n + (2^p - t)} carries out of its highest bit, and of that addition only the carry
     * has to be kept: where the constant has a bit, {@code carry | n}, and where it has none, {@code carry & n}. Nothing is
     * carried below the lowest bit of the constant.
     *
     * @param bound at least 1
     */
    static void atLeast(long[][] planes, int count, int bound, long[] into, int words) {
        if (bound >= 1 << count) {
            Arrays.fill(into, 0, words, 0);
            return;
        }
        int complement = (1 << count) - bound;
        int lowest = Integer.numberOfTrailingZeros(complement);
        System.arraycopy(planes[lowest], 0, into, 0, words);
        for (int bit = lowest + 1; bit < count; bit++) {
            if ((complement >>> bit & 1) != 0) {
                Bitmaps.or(into, planes[bit], words);
            } else {
                Bitmaps.and(into, planes[bit], words);
            }
        }
    }

    /** Sets a bitmap to the rows whose number is this. */
    static void equalTo(long[][] planes, int number, long[] into, int words) {
        Arrays.fill(into, 0, words, -1);
        for (int bit = 0; bit < planes.length; bit++) {
            if ((number >>> bit & 1) != 0) {
                Bitmaps.and(into, planes[bit], words);
            } else {
                Bitmaps.andNot(into, planes[bit], words);
            }
        }
    }

    /**
     * Adds to every row's number that of another set of planes.
     *
     * @param sum receives the result; it must have room for every row's
     * @param sumPlanes how many planes of the result can change
     * @param termPlanes how many planes there are to add
     * @param carry is set to the carry out of the highest plane
     */
    static void add(long[][] sum, int sumPlanes, long[][] term, int termPlanes, long[] carry, int words) {
        Arrays.fill(carry, 0, words, 0);
        int bit = 0;
        for (; bit + 1 < termPlanes; bit += 2) {
            fullAdders(sum[bit], term[bit], sum[bit + 1], term[bit + 1], carry, words);
        }
        if (bit < termPlanes) {
            fullAdder(sum[bit], term[bit], carry, words);
        }
        bit = termPlanes;
        for (; bit + 1 < sumPlanes; bit += 2) {
            halfAdders(sum[bit], sum[bit + 1], carry, words);
        }
        if (bit < sumPlanes) {
            halfAdder(sum[bit], carry, words);
        }
    }

    private static void fullAdder(long[] sum, long[] term, long[] carry, int words) {
        for (int i = 0; i < words; i++) {
            long s = sum[i];
            long t = term[i];
            long c = carry[i];
            long either = s ^ t;
            sum[i] = either ^ c;
            carry[i] = (s & t) | (either & c);
        }
    }

    /** Two at once, which keeps the carry between them out of memory. */
    private static void fullAdders(long[] sum, long[] term, long[] nextSum, long[] nextTerm, long[] carry, int words) {
        for (int i = 0; i < words; i++) {
            long s = sum[i];
            long t = term[i];
            long c = carry[i];
            long either = s ^ t;
            sum[i] = either ^ c;
            long between = (s & t) | (either & c);
            long u = nextSum[i];
            long v = nextTerm[i];
            long one = u ^ v;
            nextSum[i] = one ^ between;
            carry[i] = (u & v) | (one & between);
        }
    }

    private static void halfAdder(long[] sum, long[] carry, int words) {
        for (int i = 0; i < words; i++) {
            long s = sum[i];
            long c = carry[i];
            sum[i] = s ^ c;
            carry[i] = s & c;
        }
    }

    private static void halfAdders(long[] sum, long[] nextSum, long[] carry, int words) {
        for (int i = 0; i < words; i++) {
            long s = sum[i];
            long c = carry[i];
            sum[i] = s ^ c;
            long between = s & c;
            long u = nextSum[i];
            nextSum[i] = u ^ between;
            carry[i] = u & between;
        }
    }
}
