package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against the exhaustive ranker: the same page in every field, whatever is asked of whatever it holds. */
class JobIndexTest {

    enum Kind {
        ALL,
        FILTERED,
        NEAR_MISSES,
        LATER_PAGE,
        OTHER_DAY,
        LEAST_SCORE
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryKindOfQuestionAsTheExhaustiveRankerDoes(Kind kind) {
        // Given
        RandomMarket market = new RandomMarket(kind.ordinal());
        RandomQuestions questions = new RandomQuestions(market);
        List<Job> jobs = jobs(market, 1500);
        JobIndex index = index(market, 256, 32, jobs);
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);

        for (int i = 0; i < RandomQuestions.PER_KIND; i++) {
            JobsForCandidate question = question(kind, questions.candidate(), market, questions);

            // When
            Ranking ranking = index.rank(question);

            // Then
            assertThat(ranking).isEqualTo(oracle.rankJobs(question, jobs));
            assertThat(index.order(question)).isEqualTo(Samples.orderOf(ranking));
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 8, 63", "64, 8, 64", "64, 8, 65", "63, 63, 200", "8192, 256, 8191", "8192, 256, 8193"})
    void holdsAtWordAndBlockBoundaries(int blockSize, int deltaSize, int count) {
        // Given
        RandomMarket market = new RandomMarket(count);
        RandomQuestions questions = new RandomQuestions(market);
        List<Job> jobs = jobs(market, count);
        JobIndex index = index(market, blockSize, deltaSize, jobs);
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);

        for (Kind kind : Kind.values()) {
            JobsForCandidate question = question(kind, questions.candidate(), market, questions);

            // When
            Ranking ranking = index.rank(question);

            // Then
            assertThat(ranking).isEqualTo(oracle.rankJobs(question, jobs));
        }
    }

    @Test
    void noneIsLeftAsItCameWhenItHasBeenFilled() {
        // Given fewer than are sealed together while an index is filled
        RandomMarket market = new RandomMarket(3);
        List<Job> jobs = jobs(market, 200);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 4096, 256);
        index.beginFilling();
        jobs.forEach(index::put);
        long asTheyCame = index.bytes();

        // When
        index.endFilling();

        // Then
        assertThat(index.bytes()).isLessThan(asTheyCame);
        assertThat(index.size()).isEqualTo(jobs.size());
    }

    @Test
    void isTheSameWhileItIsFilledAndAfterwards() {
        // Given
        RandomMarket market = new RandomMarket(3);
        RandomQuestions questions = new RandomQuestions(market);
        List<Job> jobs = jobs(market, 700);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 128, 8);
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
        index.beginFilling();
        jobs.forEach(index::put);

        for (Kind kind : Kind.values()) {
            JobsForCandidate question = question(kind, questions.candidate(), market, questions);
            Ranking before = index.rank(question);

            // When
            index.endFilling();

            // Then
            assertThat(before).isEqualTo(oracle.rankJobs(question, jobs));
            assertThat(index.rank(question)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64})
    void followsUpdatesAndRemovals(int blockSize) {
        // Given
        RandomMarket market = new RandomMarket(blockSize);
        RandomQuestions questions = new RandomQuestions(market);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, blockSize, Math.max(1, blockSize / 8));
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
        Map<UUID, Job> expected = new HashMap<>();
        List<UUID> known = new ArrayList<>();

        for (int i = 0; i < 1500; i++) {
            // When
            Job drawn = market.job();
            if (known.isEmpty() || market.between(0, 1) == 0) {
                known.add(drawn.id());
            }
            UUID id = market.one(known);
            if (market.between(0, 2) == 0) {
                assertThat(index.remove(id)).isEqualTo(expected.remove(id) != null);
            } else {
                Job job = new Job(id, drawn.version(), drawn.criteria(), drawn.terms(), drawn.employer());
                index.put(job);
                expected.put(id, job);
            }

            // Then
            if (i % 50 == 0) {
                Kind kind = market.one(List.of(Kind.values()));
                JobsForCandidate question = question(kind, questions.candidate(), market, questions);
                assertThat(index.rank(question)).isEqualTo(oracle.rankJobs(question, expected.values()));
                assertThat(index.size()).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void pagesOneAfterAnotherAreTheWholeList() {
        // Given
        RandomMarket market = new RandomMarket(5);
        Candidate candidate = market.improved(market.candidate());
        List<Job> jobs = jobs(market, 400);
        JobIndex index = index(market, 64, 8, jobs);
        List<Ranking.Item> whole = new ExhaustiveRanker(market.vocabulary)
                .rankJobs(every(candidate, Page.first(10_000)), jobs)
                .items();

        // When
        List<Ranking.Item> items = new ArrayList<>();
        @Nullable RankKey after = null;
        do {
            Ranking page = index.rank(every(candidate, new Page(7, after)));
            items.addAll(page.items());
            after = page.next();
        } while (after != null && items.size() <= whole.size());

        // Then
        assertThat(items).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 700})
    void whoTiesAtTheLastPlaceIsToldApartByTheWholeOrder(int limit) {
        // Given so few different postings that hundreds tie, some that ask for no skill, and nothing that leaves any
        // out
        RandomMarket market = new RandomMarket(limit);
        List<Criteria> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(Samples.criteria(
                    CategoryWeights.DEFAULT,
                    new SkillCriterion(market.skill(), 3, market.between(1, 5), false, true),
                    new SkillCriterion(market.skill(), 1, market.between(1, 5), false, true)));
        }
        asked.add(Samples.criteria(CategoryWeights.DEFAULT, new ExperienceCriterion(3, 1, false)));
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            jobs.add(new Job(market.id(), 1, market.one(asked), Terms.UNSAID));
        }
        JobIndex index = index(market, 256, 32, jobs);
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);

        for (int i = 0; i < RandomQuestions.PER_KIND; i++) {
            JobsForCandidate question = every(market.improved(market.candidate()), Page.first(limit));

            // When
            Ranking ranking = index.rank(question);

            // Then
            assertThat(ranking).isEqualTo(oracle.rankJobs(question, jobs));
        }
    }

    /** Jobs of which every third has a twin, so that places tie. */
    private static List<Job> jobs(RandomMarket market, int count) {
        List<Job> jobs = new ArrayList<>();
        while (jobs.size() < count) {
            Job job = market.job();
            jobs.add(job);
            if (market.between(0, 2) == 0 && jobs.size() < count) {
                jobs.add(new Job(market.id(), market.version(), job.criteria(), job.terms(), market.employer()));
            }
        }
        return jobs;
    }

    private static JobIndex index(RandomMarket market, int blockSize, int deltaSize, List<Job> jobs) {
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, blockSize, deltaSize);
        jobs.forEach(index::put);
        return index;
    }

    private static JobsForCandidate question(
            Kind kind, Candidate candidate, RandomMarket market, RandomQuestions questions) {
        Page page = Page.first(market.one(List.of(1, 3, 10, 50)));
        boolean nearMisses = market.between(0, 1) == 0;
        JobsForCandidate question = switch (kind) {
            case ALL -> new JobsForCandidate(candidate, AS_OF, JobFilter.NONE, false, page);
            case FILTERED -> new JobsForCandidate(candidate, AS_OF, questions.jobFilter(0), nearMisses, page);
            case NEAR_MISSES -> new JobsForCandidate(candidate, AS_OF, questions.jobFilter(0), true, Page.first(2000));
            case LATER_PAGE -> {
                RankKey after = new RankKey(
                        market.between(0, 1) == 0, market.between(0, 5000), market.between(0, 10_000), 0, market.id());
                yield new JobsForCandidate(candidate, AS_OF, JobFilter.NONE, true, new Page(10, after));
            }
            case OTHER_DAY -> new JobsForCandidate(candidate, questions.day(), JobFilter.NONE, nearMisses, page);
            case LEAST_SCORE -> {
                JobFilter filter = questions.jobFilter(market.between(1, 8000));
                yield new JobsForCandidate(candidate, AS_OF, filter, nearMisses, page);
            }
        };
        return new JobsForCandidate(
                candidate,
                question.asOf(),
                question.filter(),
                question.includeNearMisses(),
                question.page(),
                questions.facets());
    }

    private static JobsForCandidate every(Candidate candidate, Page page) {
        return new JobsForCandidate(candidate, AS_OF, JobFilter.NONE, true, page);
    }
}
