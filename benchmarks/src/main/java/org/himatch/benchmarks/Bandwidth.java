package org.himatch.benchmarks;

import java.util.Arrays;

/** What no engine can beat that reads its columns: the time in which one thread adds up as many bytes. */
final class Bandwidth {

    private static final int ROUNDS = 60;

    private static volatile long sink;

    private Bandwidth() {}

    /** The processor time in milliseconds of adding up an array of so many bytes: the median of many rounds. */
    static double millis(long bytes) {
        long[] array = new long[Math.toIntExact(Math.max(1, bytes / Long.BYTES))];
        Arrays.fill(array, 1);
        long[] times = new long[ROUNDS];
        for (int warm = 0; warm < 2; warm++) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = Cpu.nanos();
                sink += sum(array);
                times[round] = Cpu.nanos() - start;
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }

    private static long sum(long[] array) {
        long sum = 0;
        for (long word : array) {
            sum += word;
        }
        return sum;
    }
}
