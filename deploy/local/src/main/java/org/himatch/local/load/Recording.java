package org.himatch.local.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What becomes of the operations of one step. */
final class Recording {
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);
    private static final int DIGITS = 3;

    private final Histogram all = new Histogram(LONGEST, DIGITS);
    private final Map<Operation, Histogram> done = new EnumMap<>(Operation.class);
    private final Map<Integer, Long> heldOff = new TreeMap<>();
    private final Map<String, Long> unexpected = new TreeMap<>();
    private final Histogram refusals = new Histogram(LONGEST, DIGITS);
    private final Histogram visible = new Histogram(LONGEST, DIGITS);
    private final boolean[] badSeconds;
    private long unseen;
    private long latestNanos;

    Recording(Duration planned) {
        badSeconds = new boolean[(int) planned.toSeconds() + 1];
        for (Operation operation : Operation.values()) {
            done.put(operation, new Histogram(LONGEST, DIGITS));
        }
    }

    /** Notes by how much a request was sent too late, which is the fault of whoever sends. */
    synchronized void sent(long lateNanos) {
        latestNanos = Math.max(latestNanos, lateNanos);
    }

    /**
     * Notes what became of an operation.
     *
     * @param tookNanos from when it was to be sent, not from when it was
     */
    synchronized void ended(Arrival arrival, long tookNanos, Outcome outcome) {
        boolean isGood = false;
        switch (outcome) {
            case Outcome.Done ignored -> {
                all.recordValue(tookNanos);
                of(arrival.operation()).recordValue(tookNanos);
                isGood = tookNanos <= Knee.BOUND.toNanos();
            }
            case Outcome.HeldOff refusal -> {
                heldOff.merge(refusal.status(), 1L, Long::sum);
                refusals.recordValue(tookNanos);
            }
            case Outcome.Unexpected failure -> unexpected.merge(failure.kind(), 1L, Long::sum);
        }
        if (!isGood) {
            badSeconds[(int) TimeUnit.NANOSECONDS.toSeconds(arrival.atNanos())] = true;
        }
    }

    private Histogram of(Operation operation) {
        Histogram histogram = done.get(operation);
        if (histogram == null) {
            throw new IllegalStateException("no histogram for " + operation);
        }
        return histogram;
    }

    /** Notes how long after its acknowledgement a version was in the rankings. */
    synchronized void seen(long nanos) {
        visible.recordValue(nanos);
    }

    /** Notes that an acknowledged version did not come into the rankings for long. */
    synchronized void unseen() {
        unseen++;
    }

    /**
     * All of it.
     *
     * @param lasted until the last answer
     */
    synchronized Step step(String name, double asked, long arrivals, Duration lasted, Vitals vitals) {
        Map<String, Latency> kinds = new LinkedHashMap<>();
        done.forEach((operation, histogram) -> {
            if (histogram.getTotalCount() > 0) {
                kinds.put(operation.title(), Latency.of(histogram));
            }
        });
        double seconds = lasted.toNanos() / 1e9;
        return new Step(
                name,
                asked,
                arrivals,
                Math.round(all.getTotalCount() / seconds * 10) / 10.0,
                Latency.of(all),
                kinds,
                heldOff,
                Latency.of(refusals),
                unexpected,
                vitals,
                Latency.of(visible),
                unseen,
                Math.round(latestNanos / 1e4) / 100.0,
                secondsUntilGood());
    }

    private int secondsUntilGood() {
        int last = badSeconds.length;
        while (last > 0 && !badSeconds[last - 1]) {
            last--;
        }
        return last;
    }
}
