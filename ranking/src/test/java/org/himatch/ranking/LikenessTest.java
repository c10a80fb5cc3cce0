package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.himatch.ranking.NaiveScore.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Likeness against its definition in fractions of any size, for everybody and every job of seeded markets. */
class LikenessTest {

    /** A side of a comparison, by the definition: levels and weights. */
    private record Side(Map<String, Integer> levels, Map<String, Long> weights) {}

    private record Expected(UUID id, int likeness, int covered, int covers, long tie) {
        static final Comparator<Expected> ORDER = Comparator.comparingInt(Expected::likeness)
                .thenComparingInt(Expected::covered)
                .reversed()
                .thenComparing(Expected::tie, Long::compareUnsigned);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLikestCandidatesAreThoseOfTheDefinition(long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<Candidate> candidates = market.candidates(150);
        TalentPool pool = new TalentPool(market.vocabulary);
        candidates.forEach(pool::put);
        NaiveScore naive = new NaiveScore(market, market.job(), market.candidate());
        for (Candidate subject : candidates.subList(0, 20)) {
            // When
            Likest likest = pool.like(subject, RandomMarket.AS_OF, 12);

            // Then
            List<Expected> expected = candidates.stream()
                    .filter(other -> !other.id().equals(subject.id()))
                    .map(other -> compared(naive, subject.id(), other.id(), side(market, subject), side(market, other)))
                    .filter(it -> it.likeness() > 0)
                    .sorted(Expected.ORDER)
                    .toList();
            isAs(expected, likest);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLikestJobsAreThoseOfTheDefinition(long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<Job> jobs = market.jobs(150);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 64, 16);
        jobs.forEach(index::put);
        NaiveScore naive = new NaiveScore(market, market.job(), market.candidate());
        for (Job subject : jobs.subList(0, 20)) {
            // When
            Likest likest = index.like(subject, 12);

            // Then
            List<Expected> expected = jobs.stream()
                    .filter(other -> !other.id().equals(subject.id()))
                    .map(other -> compared(naive, subject.id(), other.id(), side(market, subject), side(market, other)))
                    .filter(it -> it.likeness() > 0)
                    .sorted(Expected.ORDER)
                    .toList();
            isAs(expected, likest);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameFromEitherSideAndWholeOnlyForThoseWhoHoldTheSame(long seed) {
        RandomMarket market = new RandomMarket(seed);
        TalentPool pool = new TalentPool(market.vocabulary);
        for (int round = 0; round < 100; round++) {
            Candidate one = market.candidate();
            Candidate other = market.candidate();
            Candidate twin = new Candidate(market.id(), 1, one.skills(), one.credentials(), null, Expectations.UNSAID);
            Stream.of(one, other, twin).forEach(pool::put);

            int forth = likeness(pool, one, other.id());
            int back = likeness(pool, other, one.id());

            assertThat(forth).isEqualTo(back);
            boolean holdsAnything =
                    !new NaiveScore(market, market.job(), one).levels().isEmpty();
            assertThat(likeness(pool, one, twin.id())).isEqualTo(holdsAnything ? Scorer.WHOLE : 0);
            Stream.of(one, other, twin).forEach(it -> pool.remove(it.id()));
        }
    }

    @Test
    void saysWhatIsSharedWhatIsMissingAndWhatIsMore() {
        // Given
        Vocabulary vocabulary = Vocabulary.builder("small")
                .skill("ehr", 1)
                .skill("epic", 2)
                .skill("epic-him", 3)
                .skill("ms-drg", 3)
                .skill("apr-drg", 3)
                .skill("coding", 2)
                .skill("supervision", 2)
                .broader("epic-him", "epic")
                .broader("epic", "ehr")
                .relation("apr-drg", "ms-drg", 60)
                .build();
        Candidate subject = holding(1, Map.of("ms-drg", 4, "epic", 3, "coding", 5));
        Candidate other = holding(2, Map.of("apr-drg", 5, "epic-him", 2, "supervision", 3));
        TalentPool pool = new TalentPool(vocabulary);
        pool.put(other);

        // When
        Alike alike = pool.like(subject, RandomMarket.AS_OF, 5).items().getFirst();

        // Then: the subject's weights are 48, 18 and 50, the other's 75, 12 and 18
        assertThat(alike.covered()).isEqualTo(10_000 * (48 * 60 * 3 + 18 * 2 * 100) / (116 * 3 * 100));
        assertThat(alike.covers()).isEqualTo(10_000 * 12 * 40 / (105 * 100));
        assertThat(alike.likeness()).isEqualTo(alike.covered() * alike.covers() / 10_000);
        assertThat(alike.shared())
                .containsExactly(
                        new Alike.Shared(
                                new Alike.Levelled("ms-drg", 4),
                                new Alike.Levelled("apr-drg", 5),
                                MatchKind.RELATED,
                                6000),
                        new Alike.Shared(
                                new Alike.Levelled("epic", 3),
                                new Alike.Levelled("epic-him", 2),
                                MatchKind.NARROWER,
                                6666));
        assertThat(alike.missing()).containsExactly(new Alike.Levelled("coding", 5));
        assertThat(alike.more())
                .containsExactly(new Alike.Levelled("apr-drg", 5), new Alike.Levelled("supervision", 3));
    }

    @Test
    void whoComesAndGoesMeanwhileDisturbsNobody() throws InterruptedException {
        // Given
        RandomMarket market = new RandomMarket(6);
        TalentPool pool = new TalentPool(market.vocabulary);
        List<Candidate> lasting = market.candidates(200);
        List<Candidate> passing = market.candidates(200);
        lasting.forEach(pool::put);
        Candidate subject = market.candidate();
        int least = pool.like(subject, RandomMarket.AS_OF, 1).total();
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (done.getCount() > 0) {
                passing.forEach(pool::put);
                passing.forEach(it -> pool.remove(it.id()));
            }
        });

        // When
        List<Likest> answers = Stream.generate(() -> pool.like(subject, RandomMarket.AS_OF, 400))
                .limit(100)
                .toList();

        // Then
        done.countDown();
        writer.join();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.total()).isBetween(least, least + passing.size());
            assertThat(answer.items().stream().map(Alike::id)).doesNotHaveDuplicates();
        });
    }

    private static void isAs(List<Expected> expected, Likest likest) {
        assertThat(likest.total()).isEqualTo(expected.size());
        assertThat(likest.items())
                .extracting(Alike::id, Alike::likeness, Alike::covered, Alike::covers)
                .containsExactlyElementsOf(expected.stream()
                        .limit(12)
                        .map(it ->
                                org.assertj.core.groups.Tuple.tuple(it.id(), it.likeness(), it.covered(), it.covers()))
                        .toList());
    }

    private static int likeness(TalentPool pool, Candidate subject, UUID other) {
        return pool.like(subject, RandomMarket.AS_OF, 10).items().stream()
                .filter(item -> item.id().equals(other))
                .mapToInt(Alike::likeness)
                .findFirst()
                .orElse(0);
    }

    private static Expected compared(NaiveScore naive, UUID subject, UUID other, Side mine, Side theirs) {
        int covered = covered(naive, mine, theirs);
        int covers = covered(naive, theirs, mine);
        return new Expected(other, covered * covers / 10_000, covered, covers, TieBreak.of(subject, other));
    }

    private static int covered(NaiveScore naive, Side side, Side by) {
        Ratio sum = Ratio.of(0, 1);
        long whole = 0;
        for (Map.Entry<String, Integer> asked : side.levels().entrySet()) {
            long weight = side.weights().getOrDefault(asked.getKey(), 0L);
            Ratio best = by.levels().entrySet().stream()
                    .map(held -> Ratio.of(naive.similarity(asked.getKey(), held.getKey()), 100)
                            .times(Ratio.of(Math.min(held.getValue(), asked.getValue()), asked.getValue())))
                    .max(Comparator.naturalOrder())
                    .orElse(Ratio.of(0, 1));
            sum = sum.plus(Ratio.of(weight, 1).times(best));
            whole += weight;
        }
        return whole == 0 ? 0 : sum.times(Ratio.of(10_000, whole)).floor();
    }

    private static Side side(RandomMarket market, Candidate candidate) {
        Map<String, Integer> levels = new NaiveScore(market, market.job(), candidate).levels();
        Map<String, Long> weights = new HashMap<>();
        levels.forEach((skill, level) ->
                weights.put(skill, (long) market.specificities.getOrDefault(skill, 0) * level * level));
        return new Side(levels, weights);
    }

    private static Side side(RandomMarket market, Job job) {
        Map<String, Integer> levels = new HashMap<>();
        Map<String, Long> weights = new HashMap<>();
        for (SkillCriterion asked : job.criteria().skills()) {
            Integer specificity = market.specificities.get(asked.skill());
            if (specificity != null) {
                levels.merge(asked.skill(), asked.level(), Math::max);
                long weight = (long) specificity * asked.importance() * (asked.essential() ? 3 : 1);
                weights.merge(asked.skill(), weight, Long::sum);
            }
        }
        return new Side(levels, weights);
    }

    private static Candidate holding(long id, Map<String, Integer> skills) {
        return new Candidate(
                new UUID(0, id),
                1,
                skills.entrySet().stream()
                        .map(it -> new DeclaredSkill(it.getKey(), it.getValue()))
                        .toList(),
                List.of(),
                null,
                Expectations.UNSAID);
    }
}
