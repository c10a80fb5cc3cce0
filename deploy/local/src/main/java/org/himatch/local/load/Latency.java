package org.himatch.local.load;

import org.HdrHistogram.Histogram;

/**
 * How long answers took, in milliseconds from when they were to be asked for.
 *
 * @param count how many
 */
public record Latency(long count, double p50, double p99, double p999, double longest) {

    static Latency of(Histogram nanos) {
        return new Latency(
                nanos.getTotalCount(),
                millis(nanos.getValueAtPercentile(50)),
                millis(nanos.getValueAtPercentile(99)),
                millis(nanos.getValueAtPercentile(99.9)),
                millis(nanos.getMaxValue()));
    }

    /** To a hundredth of a millisecond. */
    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }
}
