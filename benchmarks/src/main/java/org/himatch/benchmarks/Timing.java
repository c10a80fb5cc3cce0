package org.himatch.benchmarks;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The times of many answers of one contestant: of its thread's processor time, and of the clock. */
final class Timing {

    private static final int DIGITS = 3;

    private final Histogram cpu = new Histogram(TimeUnit.HOURS.toNanos(1), DIGITS);
    private final Histogram wall = new Histogram(TimeUnit.HOURS.toNanos(1), DIGITS);
    private long spent;

    /** Times an answer. */
    <Q> Answer time(Contestant<Q> contestant, Q question) {
        long wallStart = System.nanoTime();
        long cpuStart = Cpu.nanos();
        Answer answer = contestant.answer(question);
        record(Cpu.nanos() - cpuStart, System.nanoTime() - wallStart);
        return answer;
    }

    void record(long cpuNanos, long wallNanos) {
        cpu.recordValue(cpuNanos);
        wall.recordValue(wallNanos);
        // The share of a busy machine that a thread gets must not decide how often it is timed.
        spent += Math.max(cpuNanos, wallNanos / 3);
    }

    /** The time spent so far, in nanoseconds: of the processor, or a third of the clock's when that is more. */
    long spent() {
        return spent;
    }

    long answers() {
        return cpu.getTotalCount();
    }

    Figure figure(String name) {
        return new Figure(
                name,
                cpu.getTotalCount(),
                millis(cpu, 50),
                millis(cpu, 99),
                millis(wall, 50),
                millis(wall, 99),
                cpu.getMean() / 1e6);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    /** What a report tells of a contestant, in milliseconds. */
    record Figure(
            String name, long answers, double cpuP50, double cpuP99, double wallP50, double wallP99, double cpuMean) {}
}
