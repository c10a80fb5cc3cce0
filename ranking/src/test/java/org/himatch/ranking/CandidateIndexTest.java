package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.has;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against the exhaustive ranker: the same page in every field, whatever is asked of whatever it holds. */
class CandidateIndexTest {

    @ParameterizedTest
    @EnumSource
    void answersEveryKindOfQuestionAsTheExhaustiveRankerDoes(RandomQuestions.Kind kind) {
        for (int seed = 1; seed <= 5; seed++) {
            // Given
            RandomMarket market = new RandomMarket(100 * kind.ordinal() + seed);
            RandomQuestions questions = new RandomQuestions(market);
            List<Candidate> candidates = questions.candidates(1500);
            CandidateIndex index = index(market, 256, candidates);
            ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);

            for (int i = 0; i < RandomQuestions.PER_KIND / 5; i++) {
                CandidatesForJob question = questions.question(kind);

                // When
                Ranking ranking = index.rank(question);

                // Then
                assertThat(ranking).isEqualTo(oracle.rankCandidates(question, candidates));
                assertThat(index.order(question)).isEqualTo(Samples.orderOf(ranking));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5",
        "8, 63",
        "8, 64",
        "8, 65",
        "63, 63",
        "63, 190",
        "64, 127",
        "64, 128",
        "64, 129",
        "65, 400",
        "512, 511",
        "512, 512",
        "512, 513",
        "1000, 1000",
        "8192, 1023",
        "8192, 1024",
        "8192, 1025",
        "8192, 8191",
        "8192, 8192",
        "8192, 8193"
    })
    void holdsAtWordAndBlockBoundaries(int blockSize, int count) {
        // Given
        RandomMarket market = new RandomMarket(blockSize + count);
        RandomQuestions questions = new RandomQuestions(market);
        List<Candidate> candidates = questions.candidates(count);
        CandidateIndex index = index(market, blockSize, candidates);
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);

        for (RandomQuestions.Kind kind : RandomQuestions.Kind.values()) {
            CandidatesForJob question = questions.question(kind);

            // When
            Ranking ranking = index.rank(question);

            // Then
            assertThat(ranking).isEqualTo(oracle.rankCandidates(question, candidates));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 100})
    void followsUpdatesAndRemovals(int blockSize) {
        // Given
        RandomMarket market = new RandomMarket(blockSize);
        RandomQuestions questions = new RandomQuestions(market);
        CandidateIndex index =
                new CandidateIndex(market.vocabulary, Runnable::run, blockSize, Math.max(1, blockSize / 8));
        ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
        Map<UUID, Candidate> expected = new HashMap<>();
        List<UUID> known = new ArrayList<>();

        for (int i = 0; i < 3000; i++) {
            // When
            Candidate candidate = questions.candidate();
            switch (known.isEmpty() ? 0 : market.between(0, 4)) {
                case 0, 1 -> {
                    index.put(candidate);
                    expected.put(candidate.id(), candidate);
                    known.add(candidate.id());
                }
                case 2 -> {
                    Candidate changed = RandomQuestions.like(candidate, market.one(known));
                    index.put(changed);
                    expected.put(changed.id(), changed);
                }
                default -> {
                    UUID id = market.one(known);
                    assertThat(index.remove(id)).isEqualTo(expected.remove(id) != null);
                }
            }

            // Then
            if (i % 50 == 0) {
                CandidatesForJob question = questions.question(market.one(List.of(RandomQuestions.Kind.values())));
                assertThat(index.rank(question)).isEqualTo(oracle.rankCandidates(question, expected.values()));
                assertThat(index.size()).isEqualTo(expected.size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 1000})
    void pagesOneAfterAnotherAreTheWholeList(int limit) {
        // Given
        RandomMarket market = new RandomMarket(5);
        RandomQuestions questions = new RandomQuestions(market);
        List<Candidate> candidates = questions.candidates(400);
        CandidateIndex index = index(market, 64, candidates);
        Job job = market.job();
        List<Ranking.Item> whole = new ExhaustiveRanker(market.vocabulary)
                .rankCandidates(everyone(job, Page.first(10_000)), candidates)
                .items();

        // When
        List<Ranking.Item> items = new ArrayList<>();
        @Nullable RankKey after = null;
        do {
            Ranking page = index.rank(everyone(job, new Page(limit, after)));
            items.addAll(page.items());
            after = page.next();
        } while (after != null && items.size() <= whole.size());

        // Then
        assertThat(items).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ordersThousandsOfEqualsByDepthAndTieBreak(boolean eligible) {
        // Given many who have more than is asked of one skill, some of them most of it, and nothing of another
        RandomMarket market = new RandomMarket(8);
        List<Candidate> candidates = Stream.generate(
                        () -> Samples.candidate(market.id(), Expectations.UNSAID, has("epic", market.between(4, 5))))
                .limit(3000)
                .toList();
        CandidateIndex index = new CandidateIndex(Samples.VOCABULARY, Runnable::run, 1024, 128);
        candidates.forEach(index::put);
        SkillCriterion missing = new SkillCriterion("ms-drg", 1, 1, !eligible, true);
        CandidatesForJob question = everyone(Samples.job(asks("epic", 3, 3), missing), Page.first(400));

        // When
        Ranking ranking = index.rank(question);

        // Then
        assertThat(ranking).isEqualTo(new ExhaustiveRanker(Samples.VOCABULARY).rankCandidates(question, candidates));
        assertThat(ranking.items()).allMatch(item -> item.key().eligible() == eligible);
    }

    @Test
    void pageMayBeAsLongAsAnyoneLikes() {
        // Given
        RandomMarket market = new RandomMarket(6);
        List<Candidate> candidates = market.candidates(100);
        CandidatesForJob question = everyone(market.job(), Page.first(Integer.MAX_VALUE));

        // When
        Ranking ranking = index(market, 64, candidates).rank(question);

        // Then
        assertThat(ranking).isEqualTo(new ExhaustiveRanker(market.vocabulary).rankCandidates(question, candidates));
    }

    @Test
    void everyOneOfManyEssentialSkillsIsEssential() {
        // Given a hundred skills, all of them essential, and people who each miss another one or none
        Vocabulary.Builder builder = Vocabulary.builder("hundred");
        List<String> skills =
                IntStream.range(0, 100).mapToObj(i -> "skill-" + i).toList();
        skills.forEach(skill -> builder.skill(skill, 1));
        Vocabulary vocabulary = builder.build();
        CandidateIndex index = new CandidateIndex(vocabulary, Runnable::run, 128, 16);
        List<Candidate> candidates = IntStream.range(0, 256)
                .mapToObj(i -> Samples.candidate(
                        new UUID(3, i),
                        Expectations.UNSAID,
                        skills.stream()
                                .filter(skill -> i >= 200 || !skill.equals("skill-" + i % 100))
                                .map(skill -> new DeclaredSkill(skill, 3))
                                .toArray()))
                .toList();
        candidates.forEach(index::put);
        Job job = new Job(
                new UUID(4, 4),
                1,
                new Criteria(
                        skills.stream()
                                .map(skill -> new SkillCriterion(skill, 1, 3, true, false))
                                .toList(),
                        List.of(),
                        null,
                        CategoryWeights.DEFAULT),
                Terms.UNSAID);

        // When
        Ranking ranking = index.rank(everyone(job, Page.first(300)));

        // Then
        assertThat(ranking.total()).isEqualTo(56);
        assertThat(ranking)
                .isEqualTo(new ExhaustiveRanker(vocabulary).rankCandidates(everyone(job, Page.first(300)), candidates));
    }

    @Test
    void emptyIndexRanksNobody() {
        // Given
        RandomMarket market = new RandomMarket(7);
        CandidateIndex index = new CandidateIndex(market.vocabulary);

        // When
        Ranking ranking = index.rank(everyone(market.job(), Page.first(10)));

        // Then
        assertThat(ranking).isEqualTo(new Ranking(List.of(), 0, Map.of(), null));
        assertThat(index.bytesPerCandidate()).isZero();
    }

    private static CandidateIndex index(RandomMarket market, int blockSize, List<Candidate> candidates) {
        CandidateIndex index =
                new CandidateIndex(market.vocabulary, Runnable::run, blockSize, Math.max(1, blockSize / 8));
        candidates.forEach(index::put);
        return index;
    }

    private static CandidatesForJob everyone(Job job, Page page) {
        return new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, true, page);
    }
}
