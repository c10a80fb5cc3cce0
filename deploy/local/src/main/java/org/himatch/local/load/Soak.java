package org.himatch.local.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Mixed traffic at one rate for long, on a market that keeps its size, and whether memory keeps its size as well: what the heap
 * holds after full collections, after the first minute and at the end.
 */
public final class Soak {
    /** Requests a second, when none are asked for: what a small machine answers without trouble. */
    public static final double USUAL_RATE = 50;

    /** The first minute is for getting warm, and is not compared. */
    public static final int LEAST_MINUTES = 2;

    /** What may be more at the end: caches, and the deletions that the index remembers. */
    private static final double ALLOWED = 1.15;

    private static final long ALLOWED_BYTES = 8L << 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int WATCHED = 5;
    private static final double MEBIBYTE = 1 << 20;

    /**
     * The serial collector leaves a share of dead objects where they lie, which count as used, and compacts all of the heap only
     * every fourth time (MarkSweepAlwaysCompactCount).
     */
    private static final int COLLECTIONS = 4;

    private final Target target;
    private final LoadOptions options;
    private final double rate;
    private final int minutes;
    private final LocalDate today;
    private final Consumer<String> out;

    /**
     * A run that has not begun.
     *
     * @param rate requests a second
     * @param minutes how long, at least {@link #LEAST_MINUTES}
     */
    public Soak(Target target, LoadOptions options, double rate, int minutes, LocalDate today, Consumer<String> out) {
        if (minutes < LEAST_MINUTES) {
            throw new IllegalArgumentException("a soak takes at least " + LEAST_MINUTES + " minutes");
        }
        this.target = target;
        this.options = options;
        this.rate = rate;
        this.minutes = minutes;
        this.today = today;
        this.out = out;
    }

    /** Does it; whether memory stayed flat and everything was answered as it should be. */
    public boolean run() {
        try (Calls calls = new Calls(target.token());
                Meters meters = new Meters(target)) {
            Population population = Population.load(target, calls, options.seed(), today, options);
            Driver driver = new Driver(target, calls, population, meters);
            List<Step> steps = new ArrayList<>();
            steps.add(minute(driver, 1));
            Map<String, Long> begin = heaps(meters);
            for (int number = 2; number <= minutes; number++) {
                steps.add(minute(driver, number));
            }
            Map<String, Long> end = heaps(meters);
            boolean isFlat = true;
            for (Map.Entry<String, Long> heap : begin.entrySet()) {
                long after = end.getOrDefault(heap.getKey(), Long.MAX_VALUE);
                boolean isThisFlat = isFlat(heap.getValue(), after);
                isFlat &= isThisFlat;
                out.accept("%s: heap after full collections %.1f MiB after the first minute, %.1f MiB at the end: %s"
                        .formatted(
                                heap.getKey(),
                                heap.getValue() / MEBIBYTE,
                                after / MEBIBYTE,
                                isThisFlat ? "flat" : "GROWN"));
            }
            return isFlat && steps.stream().allMatch(step -> step.unexpected().isEmpty() && step.unseen() == 0);
        }
    }

    static boolean isFlat(long begin, long end) {
        return end <= begin * ALLOWED + ALLOWED_BYTES;
    }

    private Step minute(Driver driver, int number) {
        List<Arrival> arrivals = Arrivals.mixed(rate, MINUTE, options.seed() * 1000 + number);
        Step step = driver.drive("minute " + number + " of " + minutes + ",", rate, MINUTE, arrivals, WATCHED);
        out.accept(step.line());
        return step;
    }

    /** The bytes that each heap holds after full collections. */
    private Map<String, Long> heaps(Meters meters) {
        Map<String, Long> heaps = new TreeMap<>();
        for (Target.Service service : target.services()) {
            for (int i = 0; i < COLLECTIONS; i++) {
                collect(service.pid());
            }
            heaps.put(service.title(), meters.heapBytes(service));
        }
        return heaps;
    }

    private static void collect(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            int exit = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("jcmd cannot reach process " + pid);
            }
        } catch (IOException e) {
            throw new IllegalStateException("jcmd cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
