package org.himatch.ranking;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Three of the numbers themselves, by nearest rank: those in the places {@code ceil(n/4)}, {@code ceil(n/2)} and
 * {@code ceil(3n/4)} of {@code n} in ascending order. Nothing between two numbers is made up.
 *
 * @param lower the lower quartile
 * @param median the median, the smaller of two in the middle
 * @param upper the upper quartile
 */
public record Quartiles(long lower, long median, long upper) {
    /**
     * The quartiles of some numbers.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Quartiles of(LongStream numbers) {
        long[] sorted = numbers.toArray();
        Require.atLeast("how many numbers there are", sorted.length, 1);
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    private static long at(long[] sorted, int quarters) {
        return sorted[place(quarters, sorted.length) - 1];
    }

    /** The place, from 1, of a quartile. */
    static int place(int quarters, int count) {
        return Math.ceilDiv(quarters * count, 4);
    }
}
