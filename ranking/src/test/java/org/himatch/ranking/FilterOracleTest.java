package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part of each filter and all facets, in the engine as by the exhaustive ranker, at sizes about words and blocks. */
class FilterOracleTest {

    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);
    private static final List<Integer> SIZES = List.of(63, 64, 65, 257, 900);
    private static final int QUESTIONS = Math.max(8, RandomQuestions.PER_KIND / 5);

    @ParameterizedTest
    @EnumSource
    void candidatesAreFilteredAndCountedAsTheExhaustiveRankerDoes(RandomFilters.OfCandidates part) {
        // Given
        List<Integer> shares = new ArrayList<>();
        for (int size : SIZES) {
            RandomMarket market = new RandomMarket(1000L * part.ordinal() + size);
            List<Candidate> candidates = new RandomQuestions(market).candidates(size);
            CandidateIndex index = new CandidateIndex(market.vocabulary, Runnable::run, 256, 32);
            candidates.forEach(index::put);
            ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
            for (int i = 0; i < QUESTIONS; i++) {
                Job job = i % 2 == 0 ? unconditional(market) : market.job();
                int points = market.between(0, 2) == 0 ? market.between(1, 9000) : 0;
                CandidateFilter filter = RandomFilters.ofCandidates(market, EnumSet.of(part), points);
                CandidatesForJob question =
                        new CandidatesForJob(job, AS_OF, filter, market.between(0, 1) == 0, Page.first(20), ALL);

                // When
                Ranking ranking = index.rank(question);

                // Then
                assertThat(ranking).isEqualTo(oracle.rankCandidates(question, candidates));
                if (i % 2 == 0 && points == 0) {
                    shares.add(100 * ranking.total() / size);
                }
            }
        }
        // Then it is no filter that all pass, or nobody
        assertThat(shares).anyMatch(share -> share > 0 && share < 90);
    }

    @ParameterizedTest
    @EnumSource
    void jobsAreFilteredAndCountedAsTheExhaustiveRankerDoes(RandomFilters.OfJobs part) {
        // Given
        List<Integer> shares = new ArrayList<>();
        for (int size : SIZES) {
            RandomMarket market = new RandomMarket(2000L * part.ordinal() + size);
            List<Job> jobs = market.jobs(size);
            JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 256, 32);
            jobs.forEach(index::put);
            ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
            for (int i = 0; i < QUESTIONS; i++) {
                Candidate candidate = market.improved(market.candidate());
                int points = market.between(0, 2) == 0 ? market.between(1, 9000) : 0;
                JobFilter filter = RandomFilters.ofJobs(market, EnumSet.of(part), points);
                JobsForCandidate question =
                        new JobsForCandidate(candidate, AS_OF, filter, market.between(0, 1) == 0, Page.first(20), ALL);

                // When
                Ranking ranking = index.rank(question);

                // Then
                assertThat(ranking).isEqualTo(oracle.rankJobs(question, jobs));
                shares.add(100 * ranking.total() / size);
            }
        }
        // Then it is no filter that nothing passes
        assertThat(shares).anyMatch(share -> share > 0);
    }

    @Test
    void scoresAndSkillsAreCountedWhereThousandsAreEligible() {
        for (int seed = 1; seed <= 5; seed++) {
            // Given credentials and years, of which a whole block's points are not exact
            RandomMarket market = new RandomMarket(seed);
            List<Candidate> candidates = new RandomQuestions(market).candidates(3000);
            CandidateIndex index = new CandidateIndex(market.vocabulary, Runnable::run, 1024, 64);
            candidates.forEach(index::put);
            ExhaustiveRanker oracle = new ExhaustiveRanker(market.vocabulary);
            for (int i = 0; i < QUESTIONS; i++) {
                Job drawn = market.job();
                Job job = new Job(drawn.id(), 1, optional(drawn.criteria()), Terms.UNSAID);
                CandidatesForJob question =
                        new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, false, Page.first(1), ALL);

                // When
                Ranking ranking = index.rank(question);

                // Then
                assertThat(ranking).isEqualTo(oracle.rankCandidates(question, candidates));
                assertThat(ranking.facets().getOrDefault(Facet.SCORE, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(ranking.total());
            }
        }
    }

    /** A job that everybody with a score is eligible for. */
    private static Job unconditional(RandomMarket market) {
        return new Job(
                new UUID(0, 1),
                1,
                new Criteria(
                        Stream.of(market.declaredSkill())
                                .map(it -> new SkillCriterion(it.skill(), 1, it.level(), false, true))
                                .toList(),
                        List.of(),
                        null,
                        CategoryWeights.DEFAULT),
                Terms.UNSAID);
    }

    private static Criteria optional(Criteria criteria) {
        ExperienceCriterion years = criteria.experience();
        return new Criteria(
                criteria.skills().stream()
                        .map(it ->
                                new SkillCriterion(it.skill(), it.importance(), it.level(), false, it.acceptRelated()))
                        .toList(),
                criteria.credentials().stream()
                        .map(it -> new CredentialCriterion(it.expression(), it.importance(), false))
                        .toList(),
                years == null ? null : new ExperienceCriterion(years.years() + 20, years.importance(), false),
                criteria.weights());
    }
}
