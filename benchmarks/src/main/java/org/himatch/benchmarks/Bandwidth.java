package org.himatch.benchmarks;

import java.util.Arrays;

/**
 * What no engine can beat that reads its columns from memory: the time in which one thread adds up as many bytes in one
 * run. Each round reads another part of an array larger than the caches, for an engine seldom finds its columns there
 * either.
 */
final class Bandwidth {

    private static final int ROUNDS = 60;
    private static final int LENGTH = 32 << 20;

    private static final long[] ARRAY = new long[LENGTH];

    private static volatile long sink;

    static {
        Arrays.fill(ARRAY, 1);
    }

    private Bandwidth() {}

    /** The processor time in milliseconds of adding up so many bytes, at most 256 MB: the median of many rounds. */
    static double millis(long bytes) {
        int length = (int) Math.clamp(bytes / Long.BYTES, 1, LENGTH);
        long[] times = new long[ROUNDS];
        int from = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            from = from + 2 * length <= LENGTH ? from + length : 0;
            long start = Cpu.nanos();
            sink += sum(from, from + length);
            if (round >= 0) {
                times[round] = Cpu.nanos() - start;
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }

    private static long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += ARRAY[i];
        }
        return sum;
    }
}
