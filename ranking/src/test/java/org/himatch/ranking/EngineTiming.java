package org.himatch.ranking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Times the engine beside the exhaustive ranker, in one run, on one thread and by its CPU time, with the same questions and equal answers.
 * A quick look while working on the engine, run by hand: {@code EngineTiming [candidates] [jobs] [questions]}.
 */
final class EngineTiming {

    private final int questions;

    private EngineTiming(int questions) {
        this.questions = questions;
    }

    public static void main(String[] args) {
        EngineTiming timing = new EngineTiming(number(args, 2, 200));
        timing.candidates(number(args, 0, 100_000));
        timing.jobs(number(args, 1, 20_000));
    }

    /** All classes, or the one that a property names. */
    private static List<LargeMarket.Kind> kinds() {
        String only = System.getProperty("kind");
        return only == null ? List.of(LargeMarket.Kind.values()) : List.of(LargeMarket.Kind.valueOf(only));
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private void candidates(int count) {
        LargeMarket market = new LargeMarket(1);
        CandidateIndex index = new CandidateIndex(market.vocabulary, Runnable::run);
        ExhaustiveRanker exhaustive = new ExhaustiveRanker(market.vocabulary);
        List<Candidate> sample = new ArrayList<>();
        long indexing = 0;
        for (int i = 0; i < count; i++) {
            Candidate candidate = market.candidate();
            if (count <= 200_000) {
                sample.add(candidate);
            }
            long start = cpu();
            index.put(candidate);
            indexing += cpu() - start;
        }
        print(
                "%,d candidates: indexed in %.1f s with all sealing, %.1f bytes each",
                count, indexing / 1e9, index.bytesPerCandidate());
        for (LargeMarket.Kind kind : kinds()) {
            List<CandidatesForJob> asked = Stream.generate(() -> market.question(kind))
                    .limit(questions)
                    .toList();
            int few = Math.min(questions, 3);
            for (CandidatesForJob question : sample.isEmpty() ? List.<CandidatesForJob>of() : asked.subList(0, few)) {
                require(index.rank(question).equals(exhaustive.rankCandidates(question, sample)));
            }
            long[] engine = times(asked.stream()
                    .<Supplier<Ranking>>map(it -> () -> index.rank(it))
                    .toList());
            long[] plain = times(asked.subList(0, sample.isEmpty() ? 0 : few).stream()
                    .<Supplier<Ranking>>map(it -> () -> exhaustive.rankCandidates(it, sample))
                    .toList());
            print("%-14s %s", kind, report(engine, plain));
            double eligible = asked.stream()
                    .mapToInt(it -> index.rank(it).total())
                    .average()
                    .orElse(0);
            print("%-14s eligible on average %,.0f", "", eligible);
        }
    }

    private void jobs(int count) {
        LargeMarket market = new LargeMarket(2);
        List<Job> jobs = Stream.generate(market::job).limit(count).toList();
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run);
        ExhaustiveRanker exhaustive = new ExhaustiveRanker(market.vocabulary);
        jobs.forEach(index::put);
        List<JobsForCandidate> asked = Stream.generate(market::candidate)
                .map(it -> new JobsForCandidate(it, RandomMarket.AS_OF, JobFilter.NONE, false, Page.first(50)))
                .limit(questions)
                .toList();
        int few = Math.min(questions, 5);
        for (JobsForCandidate question : asked.subList(0, few)) {
            require(index.rank(question).equals(exhaustive.rankJobs(question, jobs)));
        }
        long[] engine = times(asked.stream()
                .<Supplier<Ranking>>map(it -> () -> index.rank(it))
                .toList());
        long[] plain = times(asked.subList(0, few).stream()
                .<Supplier<Ranking>>map(it -> () -> exhaustive.rankJobs(it, jobs))
                .toList());
        print("%,d jobs:      %s", count, report(engine, plain));
    }

    private static void require(boolean equal) {
        if (!equal) {
            throw new IllegalStateException("the answers differ");
        }
    }

    /** Sorted times of a second round, the first being for the compiler. */
    private static long[] times(List<Supplier<Ranking>> calls) {
        long[] times = new long[calls.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = cpu();
                Ranking ranking = calls.get(i).get();
                times[i] = cpu() - start;
                require(ranking.total() >= ranking.items().size());
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** The thread's own time, which neighbours on a busy machine do not lengthen. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String report(long[] engine, long[] plain) {
        double p50 = engine[engine.length / 2] / 1e6;
        String times = "p50 %.2f ms, p99 %.2f ms".formatted(p50, engine[engine.length * 99 / 100] / 1e6);
        return plain.length == 0
                ? times
                : times
                        + "; exhaustive p50 %.0f ms, ratio %.0f"
                                .formatted(plain[plain.length / 2] / 1e6, plain[plain.length / 2] / 1e6 / p50);
    }

    private static void print(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }
}
