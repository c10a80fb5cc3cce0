package org.himatch.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param sizes how many candidates, one part of the run for each
 * @param each how long each contestant is timed in each class, about
 * @param only the classes to run; empty for all, and for updates, jobs and the service
 * @param without what to leave out: lucene, postgres, scan, and the service
 * @param seed what the market grows from
 * @param out where the results go; null for the usual place
 */
record Options(
        List<Integer> sizes,
        Duration each,
        Set<String> only,
        Set<String> without,
        long seed,
        @Nullable Path out) {

    static final String USAGE = """
            ./himatch bench engine [--sizes 100k,1m,5m] [--seconds N] [--only CLASS,...] [--without NAME,...]
                                   [--seed N] [--out FOLDER]

              --sizes     how many candidates (100k,1m)
              --seconds   how long each contestant is timed in each class (10)
              --only      std, popular20, typical, few, ties, nearmisses, minscore, jobs, updates, service
                          (all)
              --without   lucene, postgres, scan, service: leave contestants or the service out, for a quick look
              --seed      what the market grows from (1)
              --out       where engine.json and engine.svg go (docs/benchmarks, or .himatch/bench when
                          anything is left out)
            """;

    private static final String SERVICE = "service";

    private static final Set<String> CONTESTANTS = Set.of("lucene", "postgres", "scan", SERVICE);

    /** @throws IllegalArgumentException saying what is wrong */
    static Options parse(String... args) {
        List<Integer> sizes = List.of(100_000, 1_000_000);
        Duration each = Duration.ofSeconds(10);
        Set<String> only = Set.of();
        Set<String> without = Set.of();
        long seed = 1;
        Path out = null;
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String option = left.pop();
            if (left.isEmpty()) {
                throw new IllegalArgumentException("not understood: " + option);
            }
            String value = left.pop();
            switch (option) {
                case "--sizes" ->
                    sizes = Arrays.stream(value.split(",")).map(Options::size).toList();
                case "--seconds" -> each = Duration.ofSeconds(Integer.parseInt(value));
                case "--only" -> only = names(value, classes());
                case "--without" -> without = names(value, CONTESTANTS);
                case "--seed" -> seed = Long.parseLong(value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException("not understood: " + option);
            }
        }
        return new Options(sizes, each, only, without, seed, out);
    }

    private static Set<String> classes() {
        Set<String> classes = new HashSet<>(Set.of("jobs", "updates", SERVICE));
        for (QuestionClass kind : QuestionClass.values()) {
            classes.add(kind.id());
        }
        return classes;
    }

    private static Set<String> names(String value, Set<String> known) {
        Set<String> names = Set.of(value.split(","));
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("not among %s: %s".formatted(known, value));
        }
        return names;
    }

    private static int size(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int factor = lower.endsWith("m") ? 1_000_000 : lower.endsWith("k") ? 1000 : 1;
        return Integer.parseInt(factor == 1 ? lower : lower.substring(0, lower.length() - 1)) * factor;
    }

    boolean wants(String id) {
        return only.isEmpty() || only.contains(id);
    }

    boolean wants(QuestionClass kind) {
        return wants(kind.id());
    }

    boolean has(String contestant) {
        return !without.contains(contestant);
    }

    /** Whether matching-service is measured as a whole. */
    boolean wantsService() {
        return wants(SERVICE) && has(SERVICE);
    }

    /** Whether anything is asked of the engine alone. */
    boolean wantsEngine() {
        return !only.equals(Set.of(SERVICE));
    }

    /** Whether it is the whole comparison. */
    boolean isComplete() {
        return only.isEmpty() && without.isEmpty();
    }
}
