package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.local.faults.Api.Answer;
import org.himatch.local.faults.Client.Market;
import org.himatch.local.faults.Write.Outcome;

/** One run: clients write while things break, and in the end everything that was acknowledged has to be there. */
public final class FaultRun {
    private static final int CLIENTS = 8;
    private static final Duration CONVERGENCE_LIMIT = Duration.ofSeconds(120);
    private static final Duration CLEARING_LIMIT = Duration.ofSeconds(60);

    private final Rig rig;
    private final long seed;
    private final Duration duration;
    private final LocalDate today;
    private final Consumer<String> out;
    private final History history = new History();
    private final Map<Fault.Kind, Integer> faults = new EnumMap<>(Fault.Kind.class);
    private Duration longestConvergence = Duration.ZERO;

    /**
     * A run that has not begun.
     *
     * @param rig up, and empty
     * @param duration how long clients write and things break
     * @param today the day that the rankings are asked about
     * @param out told what happens, a line each
     */
    public FaultRun(Rig rig, long seed, Duration duration, LocalDate today, Consumer<String> out) {
        this.rig = rig;
        this.seed = seed;
        this.duration = duration;
        this.today = today;
        this.out = out;
    }

    /** Does it all. */
    public Report run() {
        Catalogue catalogue = Catalogue.builtIn();
        try (Api api = new Api(rig)) {
            Market market = market(api, catalogue);
            long begin = System.nanoTime();
            Convergence convergence = new Convergence(api, rig, history, market.anchor());
            write(catalogue, api, market, () -> breakThings(begin, convergence));
            Duration lasted = since(begin);
            out.accept("Waiting for everything to be as it was");
            convergence.await(CONVERGENCE_LIMIT);
            int compared = check(api, catalogue, market);
            rig.endedByThemselves().forEach(node -> history.lost(node.title() + " ended by itself"));
            return report(lasted, compared);
        }
    }

    /** Every write, with what became of it, in the order in which they were begun. */
    public List<String> history() {
        return history.writes().stream().map(Write::toString).toList();
    }

    private Market market(Api api, Catalogue catalogue) {
        String employer = created(api.create(
                Node.JOB,
                "/v1/employers",
                "faults-employer",
                JsonNodeFactory.instance.objectNode().put("name", "Acme Health")));
        JsonNode posting = new Contents(catalogue, seed, new Random(seed), today).job("anchor", 0, employer, "OPEN");
        return new Market(
                employer, UUID.fromString(created(api.create(Node.JOB, "/v1/jobs", "faults-anchor", posting))), today);
    }

    private static String created(Answer answer) {
        if (!answer.is(201)) {
            throw new IllegalStateException("before anything was broken, a creation was answered with " + answer);
        }
        return answer.body().path("id").asText();
    }

    /** Lets the clients write while something else is done, and waits until they know what became of all that they did. */
    private void write(Catalogue catalogue, Api api, Market market, Runnable meanwhile) {
        boolean[] over = {false};
        long[] givenUpAt = {Long.MAX_VALUE};
        BooleanSupplier isOver = () -> {
            synchronized (over) {
                return over[0];
            }
        };
        BooleanSupplier isGivenUp = () -> {
            synchronized (over) {
                return over[0] && System.nanoTime() > givenUpAt[0];
            }
        };
        Random seeds = new Random(seed);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seeds.nextLong());
                Contents contents = new Contents(catalogue, seed, random, today);
                running.add(clients.submit(new Client(api, history, contents, random, market, isOver, isGivenUp)));
            }
            try {
                meanwhile.run();
            } finally {
                synchronized (over) {
                    over[0] = true;
                    givenUpAt[0] = System.nanoTime() + CLEARING_LIMIT.toNanos();
                }
            }
        }
        running.stream()
                .filter(client -> client.state() == Future.State.FAILED)
                .forEach(client -> history.lost("a client failed: " + client.exceptionNow()));
    }

    private void breakThings(long begin, Convergence convergence) {
        FaultSchedule schedule = new FaultSchedule(seed);
        pause(Duration.ofSeconds(2));
        while (since(begin).compareTo(duration) < 0) {
            FaultSchedule.Step step = schedule.next();
            for (Fault fault : step.faults()) {
                fault.begin(rig);
                faults.merge(fault.kind(), 1, Integer::sum);
            }
            pause(step.lasting());
            long lifted = System.nanoTime();
            step.faults().forEach(fault -> fault.end(rig));
            boolean converged = convergence.await(CONVERGENCE_LIMIT);
            Duration took = since(lifted);
            if (took.compareTo(longestConvergence) > 0) {
                longestConvergence = took;
            }
            out.accept("%4d s  %s for %.1f s; %s after %.1f s; %d writes"
                    .formatted(
                            since(begin).toSeconds(),
                            step.faults().stream()
                                    .map(fault -> fault.title() + " "
                                            + fault.kind().name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" and ")),
                            step.lasting().toMillis() / 1000.0,
                            converged ? "converged" : "NOT converged",
                            took.toMillis() / 1000.0,
                            history.writes().size()));
            if (!converged) {
                return;
            }
            pause(step.calm());
        }
    }

    private int check(Api api, Catalogue catalogue, Market market) {
        List<JsonNode> candidates = all(api, Subject.CANDIDATES);
        List<JsonNode> jobs = all(api, Subject.JOBS);
        FinalCheck finalCheck = new FinalCheck(history);
        finalCheck.check(Subject.CANDIDATES, candidates);
        finalCheck.check(
                Subject.JOBS,
                jobs.stream()
                        .filter(job ->
                                !job.path("id").asText().equals(market.anchor().toString()))
                        .toList());
        Oracle oracle = new Oracle(catalogue, today, candidates, jobs);
        return new RankingCheck(api, history, oracle, today, new Random(seed)).check(candidates, jobs);
    }

    private List<JsonNode> all(Api api, Subject subject) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = api.get(subject.writer(), subject.path() + "?limit=100" + cursor);
            if (!answer.is(200)) {
                history.lost("the list of every %s is answered with %s".formatted(subject.title(), answer));
                return all;
            }
            answer.body().path("items").forEach(all::add);
            cursor = answer.body().hasNonNull("next")
                    ? "&cursor=" + answer.body().path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private Report report(Duration lasted, int compared) {
        Map<Outcome, Long> writes = history.writes().stream()
                .collect(Collectors.groupingBy(
                        Write::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        return new Report(
                seed, lasted, writes, history.rankings(), faults, longestConvergence, compared, history.losses());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
