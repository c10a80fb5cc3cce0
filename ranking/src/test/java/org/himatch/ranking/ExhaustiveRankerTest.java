package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranker against a full sort of explanations, page by page, in both directions. */
class ExhaustiveRankerTest {

    private static final int EVERYTHING = 10_000;

    private static final Comparator<Explanation> CANDIDATES = Comparator.comparing(Explanation::eligible)
            .thenComparingInt(ExhaustiveRankerTest::points)
            .thenComparingInt(Explanation::depth)
            .reversed()
            .thenComparing(ExhaustiveRankerTest::tie, Long::compareUnsigned);

    private static final Comparator<Explanation> JOBS = Comparator.comparing(Explanation::eligible)
            .thenComparingInt(Explanation::fit)
            .thenComparingInt(ExhaustiveRankerTest::points)
            .reversed()
            .thenComparing(ExhaustiveRankerTest::tie, Long::compareUnsigned);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void candidatesAreInTheExactOrderOfTheirExplanations(long seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        List<Candidate> candidates = market.candidates(700);
        Job job = market.job();

        // When
        Ranking ranking =
                new ExhaustiveRanker(market.vocabulary).rankCandidates(all(job, Page.first(EVERYTHING)), candidates);

        // Then
        List<Explanation> expected = candidates.stream()
                .map(candidate -> scorer.explain(job, candidate, AS_OF))
                .filter(explanation -> explanation.points() != null)
                .sorted(CANDIDATES)
                .toList();
        assertThat(ranking.items()).extracting(Ranking.Item::explanation).isEqualTo(expected);
        assertThat(ranking.total())
                .isEqualTo((int) expected.stream().filter(Explanation::eligible).count());
        assertThat(ranking.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void jobsAreInTheExactOrderOfTheirExplanations(long seed) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        Scorer scorer = new Scorer(market.vocabulary);
        List<Job> jobs = market.jobs(700);
        Candidate candidate = market.improved(market.candidate());

        // When
        Ranking ranking =
                new ExhaustiveRanker(market.vocabulary).rankJobs(all(candidate, Page.first(EVERYTHING)), jobs);

        // Then
        List<Explanation> expected = jobs.stream()
                .map(job -> scorer.explain(job, candidate, AS_OF))
                .sorted(JOBS)
                .toList();
        assertThat(ranking.items()).extracting(Ranking.Item::explanation).isEqualTo(expected);
        assertThat(ranking.total())
                .isEqualTo((int) expected.stream().filter(Explanation::eligible).count());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 63, 64, 65, 1000})
    void pagesOneAfterAnotherAreTheWholeList(int limit) {
        // Given
        RandomMarket market = new RandomMarket(5);
        ExhaustiveRanker ranker = new ExhaustiveRanker(market.vocabulary);
        List<Candidate> candidates = market.candidates(300);
        Job job = market.job();
        Ranking whole = ranker.rankCandidates(all(job, Page.first(EVERYTHING)), candidates);

        // When
        List<Ranking.Item> items = new ArrayList<>();
        Set<Integer> totals = new HashSet<>();
        @Nullable RankKey after = null;
        do {
            Ranking page = ranker.rankCandidates(all(job, new Page(limit, after)), market.shuffled(candidates));
            assertThat(page.items()).hasSizeBetween(1, limit);
            items.addAll(page.items());
            assertThat(items).hasSizeLessThanOrEqualTo(whole.items().size()); // or paging would never end
            totals.add(page.total());
            after = page.next() == null ? null : RankKey.parse(page.next().text());
        } while (after != null);

        // Then
        assertThat(items).isEqualTo(whole.items());
        assertThat(totals).containsExactly(whole.total());
    }

    @Test
    void pageContinuesThoughTheLastOneSeenIsGone() {
        // Given
        RandomMarket market = new RandomMarket(6);
        ExhaustiveRanker ranker = new ExhaustiveRanker(market.vocabulary);
        List<Candidate> candidates = market.candidates(100);
        Job job = market.job();
        List<Ranking.Item> whole = ranker.rankCandidates(all(job, Page.first(EVERYTHING)), candidates)
                .items();
        RankKey last = whole.get(9).key();

        // When
        List<Candidate> without =
                candidates.stream().filter(it -> !it.id().equals(last.id())).toList();
        Ranking page = ranker.rankCandidates(all(job, new Page(10, last)), without);

        // Then
        assertThat(page.items()).isEqualTo(whole.subList(10, 20));
    }

    @Test
    void nearMissesComeOnlyOnRequestAndAreNotCounted() {
        // Given
        RandomMarket market = new RandomMarket(7);
        ExhaustiveRanker ranker = new ExhaustiveRanker(market.vocabulary);
        List<Candidate> candidates = market.candidates(300);
        Job job = market.job();
        Ranking whole = ranker.rankCandidates(all(job, Page.first(EVERYTHING)), candidates);

        // When
        Ranking eligible = ranker.rankCandidates(
                new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, false, Page.first(EVERYTHING)), candidates);

        // Then
        assertThat(eligible.items()).isNotEmpty().hasSizeLessThan(whole.items().size());
        assertThat(eligible.items()).isEqualTo(whole.items().subList(0, eligible.total()));
        assertThat(whole.total()).isEqualTo(eligible.total());
    }

    @Test
    void manyWhoAreEqualAreOrderedByTheTieBreakDifferentlyForEachJob() {
        // Given
        List<Candidate> equals = Stream.generate(new RandomMarket(8)::id)
                .limit(50)
                .map(id -> Samples.candidate(id, Expectations.UNSAID, Samples.has("epic", 3)))
                .toList();
        ExhaustiveRanker ranker = new ExhaustiveRanker(Samples.VOCABULARY);

        // When
        List<UUID> one = order(ranker, new UUID(1, 1), equals);
        List<UUID> again = order(ranker, new UUID(1, 1), equals.reversed());
        List<UUID> other = order(ranker, new UUID(1, 2), equals);

        // Then
        assertThat(one).isEqualTo(again).hasSize(50).doesNotHaveDuplicates();
        assertThat(other).isNotEqualTo(one).containsExactlyInAnyOrderElementsOf(one);
    }

    @Test
    void nobodyWithoutEvidenceIsRanked() {
        // Given
        Candidate nobody = Samples.candidate(Samples.has("unheard-of", 5), "UNHEARD", 0);
        Job job = Samples.job(Samples.asks("epic", 3, 3));
        ExhaustiveRanker ranker = new ExhaustiveRanker(Samples.VOCABULARY);

        // When
        Ranking candidates = ranker.rankCandidates(all(job, Page.first(10)), List.of(nobody));
        Ranking jobs = ranker.rankJobs(all(nobody, Page.first(10)), List.of(job));
        Explanation explanation = Samples.explain(job, nobody);

        // Then
        assertThat(candidates).isEqualTo(new Ranking(List.of(), 0, Map.of(), null));
        assertThat(jobs).isEqualTo(new Ranking(List.of(), 0, Map.of(), null));
        assertThat(explanation.points()).isNull();
        assertThat(explanation.unscored()).isEqualTo(Unscored.NO_EVIDENCE);
        assertThat(explanation.eligible()).isFalse();
        assertThat(new Scorer(Samples.VOCABULARY).unscored(nobody, AS_OF)).contains(Unscored.NO_EVIDENCE);
    }

    private static List<UUID> order(ExhaustiveRanker ranker, UUID job, List<Candidate> candidates) {
        Job asked = Samples.job(job, Terms.UNSAID, Samples.asks("epic", 3, 3));
        return ranker.rankCandidates(all(asked, Page.first(100)), candidates).items().stream()
                .map(item -> item.key().id())
                .toList();
    }

    private static CandidatesForJob all(Job job, Page page) {
        return new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, true, page);
    }

    private static JobsForCandidate all(Candidate candidate, Page page) {
        return new JobsForCandidate(candidate, AS_OF, JobFilter.NONE, true, page);
    }

    private static int points(Explanation explanation) {
        return explanation.points() == null ? -1 : explanation.points();
    }

    private static long tie(Explanation explanation) {
        return TieBreak.of(explanation.jobId(), explanation.candidateId());
    }
}
