package org.himatch.local.load;

import java.time.Duration;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param rates requests a second, one step each, rising
 * @param each how long each step lasts
 * @param seed what contents and times come from
 * @param candidates how many candidates there are before it begins
 * @param jobs how many postings
 * @param writes the updates a second at which it is measured how soon a write is in the rankings
 */
public record LoadOptions(List<Double> rates, Duration each, long seed, int candidates, int jobs, double writes) {
    private static final List<Double> RATES = List.of(25.0, 50.0, 100.0, 150.0, 200.0, 300.0, 400.0, 600.0, 1000.0);

    /** Checks. */
    public LoadOptions {
        rates = rates.stream().sorted().toList();
        if (rates.isEmpty() || rates.getFirst() <= 0) {
            throw new IllegalArgumentException("rates are numbers above 0");
        }
    }

    /** The usual market and rates. */
    public static LoadOptions usual(long seed) {
        return new LoadOptions(RATES, Duration.ofSeconds(20), seed, 2000, 200, 200);
    }

    /** At other rates. */
    public LoadOptions at(List<Double> others) {
        return new LoadOptions(others, each, seed, candidates, jobs, writes);
    }

    /** With steps of another length. */
    public LoadOptions each(Duration other) {
        return new LoadOptions(rates, other, seed, candidates, jobs, writes);
    }
}
