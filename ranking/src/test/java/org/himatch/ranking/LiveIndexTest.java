package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers beside a writer, and sealing and merging beside both; at times as while an index is filled. */
class LiveIndexTest {

    private static final int PEOPLE = 200;
    private static final int STEPS = Boolean.getBoolean("himatch.long") ? 20_000 : 2_000;
    private static final int READERS = 3;
    private static final int FILLING_EVERY = 400;

    private record Step(Candidate candidate, boolean put) {}

    /** An answer, the last step that was finished before it was asked for, and the last that was begun after it came. */
    private record Seen(int finished, int begun, Ranking ranking) {}

    @Test
    void everyAnswerIsThatOfOneMoment() throws Exception {
        // Given a script in which people come, change and go, and the answer after each of its steps
        RandomMarket market = new RandomMarket(11);
        List<Step> script = script(market);
        CandidatesForJob question =
                new CandidatesForJob(market.job(), AS_OF, CandidateFilter.NONE, true, Page.first(5));
        List<Ranking> expected = answers(script, question, new ExhaustiveRanker(market.vocabulary));
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();

        // When
        List<Seen> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            CandidateIndex index = new CandidateIndex(market.vocabulary, threads, 16, 8);
            Callable<List<Seen>> reading = () -> {
                List<Seen> mine = new ArrayList<>();
                while (!over.get()) {
                    int before = finished.get();
                    Ranking ranking = index.rank(question);
                    mine.add(new Seen(before, begun.get(), ranking));
                }
                return mine;
            };
            List<Future<List<Seen>>> readers = Stream.generate(() -> threads.submit(reading))
                    .limit(READERS)
                    .toList();
            for (Step step : script) {
                switch (begun.incrementAndGet() % FILLING_EVERY) {
                    case 0 -> index.beginFilling();
                    case FILLING_EVERY / 4 -> index.endFilling();
                    default -> {}
                }
                if (step.put()) {
                    index.put(step.candidate());
                } else {
                    index.remove(step.candidate().id());
                }
                finished.incrementAndGet();
            }
            over.set(true);
            for (Future<List<Seen>> reader : readers) {
                seen.addAll(reader.get());
            }
            seen.add(new Seen(STEPS, STEPS, index.rank(question)));
        }

        // Then
        assertThat(seen)
                .allMatch(it -> expected.subList(it.finished(), it.begun() + 1).contains(it.ranking()));
    }

    private static List<Step> script(RandomMarket market) {
        RandomQuestions questions = new RandomQuestions(market);
        List<UUID> people = Stream.generate(market::id).limit(PEOPLE).toList();
        return Stream.generate(() -> RandomQuestions.like(questions.candidate(), market.one(people)))
                .map(candidate -> new Step(candidate, market.between(0, 3) > 0))
                .limit(STEPS)
                .toList();
    }

    private static List<Ranking> answers(List<Step> script, CandidatesForJob question, ExhaustiveRanker oracle) {
        Map<UUID, Candidate> people = new HashMap<>();
        List<Ranking> answers = new ArrayList<>();
        answers.add(oracle.rankCandidates(question, people.values()));
        for (Step step : script) {
            if (step.put()) {
                people.put(step.candidate().id(), step.candidate());
            } else {
                people.remove(step.candidate().id());
            }
            answers.add(oracle.rankCandidates(question, people.values()));
        }
        return answers;
    }
}
