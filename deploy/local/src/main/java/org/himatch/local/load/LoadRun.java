package org.himatch.local.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run: from a low rate past the one that is too high, back to the low one, and how soon a write is in the rankings. */
public final class LoadRun {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final double WARM_UP_RATE = 80;
    private static final int WATCHED = 5;
    private static final int WATCHED_OF_UPDATES = 4;

    private final Target target;
    private final LoadOptions options;
    private final LocalDate today;
    private final Consumer<String> out;

    /**
     * A run that has not begun.
     *
     * @param target up, and empty
     * @param out told what happens, a line each
     */
    public LoadRun(Target target, LoadOptions options, LocalDate today, Consumer<String> out) {
        this.target = target;
        this.options = options;
        this.today = today;
        this.out = out;
    }

    /** Does it all. */
    public LoadReport run() {
        try (Calls calls = new Calls(target.token());
                Meters meters = new Meters(target)) {
            Population population = Population.load(target, calls, options.seed(), today, options);
            out.accept("%d candidates and %d postings are written".formatted(options.candidates(), options.jobs()));
            Driver driver = new Driver(target, calls, population, meters);
            double lowest = options.rates().getFirst();
            // Not longer than the steps: a short run is a look at whether it works.
            Duration warmUp = WARM_UP.compareTo(options.each()) < 0 ? WARM_UP : options.each();
            told(mixed(driver, "warming up", Math.min(WARM_UP_RATE, options.writes()), warmUp, 0));
            Step visible = told(driver.drive(
                    "updates",
                    options.writes(),
                    options.each(),
                    Arrivals.updates(options.writes(), options.each(), options.seed() - 1),
                    WATCHED_OF_UPDATES));
            List<Step> steps = new ArrayList<>();
            for (double rate : options.rates()) {
                steps.add(told(mixed(driver, "mixed", rate, options.each(), steps.size() + 1)));
            }
            Step recovery = told(mixed(driver, "recovery", lowest, options.each(), steps.size() + 1));
            return new LoadReport(options, steps, recovery, visible, Knee.of(steps, options.each()));
        }
    }

    private Step mixed(Driver driver, String name, double rate, Duration duration, int number) {
        return driver.drive(
                name, rate, duration, Arrivals.mixed(rate, duration, options.seed() * 1000 + number), WATCHED);
    }

    private Step told(Step step) {
        out.accept(step.line());
        return step;
    }
}
