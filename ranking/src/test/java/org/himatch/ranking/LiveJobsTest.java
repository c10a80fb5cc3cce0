package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers who ask for different candidates, one after another with what others used before, beside a writer and what it has sealed. */
class LiveJobsTest {

    private static final int STEPS = Boolean.getBoolean("himatch.long") ? 8_000 : 1_000;
    private static final int JOBS = 150;
    private static final int CANDIDATES = 7;
    private static final int READERS = 4;

    private record Step(Job job, boolean put) {}

    /** An answer, the last step that was finished before it was asked for, and the last that was begun after it came. */
    private record Seen(int candidate, int finished, int begun, Ranking ranking) {}

    @Test
    void everyAnswerIsThatOfOneMomentWhoeverAsksBeside() throws Exception {
        // Given a script in which jobs come, change and go, and the answers after each of its steps
        RandomMarket market = new RandomMarket(5);
        List<Step> script = script(market);
        List<JobsForCandidate> questions = Stream.generate(market::candidate)
                .filter(it -> new Scorer(market.vocabulary).unscored(it, AS_OF).isEmpty())
                .limit(CANDIDATES)
                .map(it -> new JobsForCandidate(it, AS_OF, JobFilter.NONE, true, Page.first(5)))
                .toList();
        List<List<Ranking>> expected = answers(script, questions, new ExhaustiveRanker(market.vocabulary));
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();

        // When
        List<Seen> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            JobIndex index = new JobIndex(market.vocabulary, threads, 64, 8);
            List<Future<List<Seen>>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit((Callable<List<Seen>>) () -> {
                        List<Seen> mine = new ArrayList<>();
                        for (int i = reader; !over.get(); i++) {
                            int before = finished.get();
                            Ranking ranking = index.rank(questions.get(i % CANDIDATES));
                            mine.add(new Seen(i % CANDIDATES, before, begun.get(), ranking));
                        }
                        return mine;
                    }))
                    .toList();
            for (Step step : script) {
                begun.incrementAndGet();
                if (step.put()) {
                    index.put(step.job());
                } else {
                    index.remove(step.job().id());
                }
                finished.incrementAndGet();
            }
            over.set(true);
            for (Future<List<Seen>> reader : readers) {
                seen.addAll(reader.get());
            }
            for (int i = 0; i < CANDIDATES; i++) {
                seen.add(new Seen(i, STEPS, STEPS, index.rank(questions.get(i))));
            }
        }

        // Then
        assertThat(seen)
                .allMatch(it -> expected.subList(it.finished(), it.begun() + 1).stream()
                        .anyMatch(answers -> answers.get(it.candidate()).equals(it.ranking())));
    }

    private static List<Step> script(RandomMarket market) {
        List<UUID> ids = Stream.generate(market::id).limit(JOBS).toList();
        return Stream.generate(market::job)
                .map(it -> new Job(market.one(ids), it.version(), it.criteria(), it.terms(), it.employer()))
                .map(job -> new Step(job, market.between(0, 3) > 0))
                .limit(STEPS)
                .toList();
    }

    private static List<List<Ranking>> answers(
            List<Step> script, List<JobsForCandidate> questions, ExhaustiveRanker oracle) {
        Map<UUID, Job> jobs = new LinkedHashMap<>();
        List<List<Ranking>> answers = new ArrayList<>();
        answers.add(answers(questions, jobs, oracle));
        for (Step step : script) {
            if (step.put()) {
                jobs.put(step.job().id(), step.job());
            } else {
                jobs.remove(step.job().id());
            }
            answers.add(answers(questions, jobs, oracle));
        }
        return answers;
    }

    private static List<Ranking> answers(
            List<JobsForCandidate> questions, Map<UUID, Job> jobs, ExhaustiveRanker oracle) {
        return questions.stream()
                .map(question -> oracle.rankJobs(question, jobs.values()))
                .toList();
    }
}
