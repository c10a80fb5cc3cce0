package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of every step against the exhaustive ranker, which ranks again with the changed candidate. */
class AdviceTest {
    private static final int EXAMPLES = 3;

    /** A job in a ranking: the score, and whether the candidate is eligible. */
    private record Rank(int points, boolean eligible) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatRankingAgainWouldShow(long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<Job> jobs = market.jobs(80);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 64, 16);
        jobs.forEach(index::put);
        int brought = 0;
        for (int round = 0; round < 5; round++) {
            // Given
            Candidate candidate = market.candidate();
            Map<UUID, Rank> before = ranks(market, candidate, jobs);

            // When
            Advice advice = index.advise(candidate, RandomMarket.AS_OF, EXAMPLES);

            // Then
            assertThat(advice.jobs()).isEqualTo(jobs.size());
            assertThat(advice.suiting()).isEqualTo(suiting(candidate, jobs).size());
            assertThat(advice.withinReach()).isEqualTo(eligible(before));
            Map<Step, Advice.Gain> found =
                    advice.gains().stream().collect(Collectors.toMap(Advice.Gain::step, Function.identity()));
            WhatIf whatIf = new WhatIf(market.vocabulary, candidate, RandomMarket.AS_OF, jobs);
            for (Step step : steps(market, candidate, jobs)) {
                Candidate more = step.takenBy(candidate);
                Advice.Gain expected = expected(step, candidate, before, ranks(market, more, jobs), jobs);
                Advice.Gain gain = found.remove(step);
                if (expected.newlyWithinReach() > 0 || expected.points() > 0) {
                    assertThat(gain)
                            .as("seed %d, round %d, %s", seed, round, step)
                            .isEqualTo(expected);
                    assertThat(expected.newlyWithinReach()).isEqualTo(whatIf.with(more) - whatIf.now());
                    brought += expected.newlyWithinReach();
                } else {
                    assertThat(gain)
                            .as("seed %d, round %d, %s", seed, round, step)
                            .isNull();
                }
            }
            assertThat(found).as("seed %d, round %d", seed, round).isEmpty();
        }
        assertThat(brought).isPositive();
    }

    @Test
    void whoBringsNothingGainsAllThatNothingHinders() {
        // Given
        RandomMarket market = new RandomMarket(4);
        JobIndex index = new JobIndex(market.vocabulary);
        market.jobs(100).forEach(index::put);
        Candidate nobody = new Candidate(market.id(), 1, List.of(), List.of(), null, Expectations.UNSAID);

        // When
        Advice advice = index.advise(nobody, RandomMarket.AS_OF, EXAMPLES);

        // Then
        assertThat(advice.withinReach()).isZero();
        assertThat(advice.gains()).isNotEmpty().allSatisfy(gain -> {
            assertThat(gain.newlyWithinReach()).isPositive();
            assertThat(gain.step()).isNotInstanceOf(Step.ToYears.class);
            assertThat(gain.examples())
                    .allSatisfy(job -> assertThat(job.before()).isNull());
        });
    }

    @Test
    void ofNoJobsThereIsNothingToSay() {
        RandomMarket market = new RandomMarket(4);
        assertThat(new JobIndex(market.vocabulary).advise(market.candidate(), RandomMarket.AS_OF, EXAMPLES))
                .isEqualTo(Advice.NONE);
    }

    private static Map<UUID, Rank> ranks(RandomMarket market, Candidate candidate, List<Job> jobs) {
        JobsForCandidate query =
                new JobsForCandidate(candidate, RandomMarket.AS_OF, JobFilter.NONE, true, new Page(jobs.size(), null));
        Map<UUID, Rank> ranks = new HashMap<>();
        for (Ranking.Item item :
                new ExhaustiveRanker(market.vocabulary).rankJobs(query, jobs).items()) {
            Explanation it = item.explanation();
            ranks.put(it.jobId(), new Rank(Objects.requireNonNull(it.points()), it.eligible()));
        }
        return ranks;
    }

    private static int eligible(Map<UUID, Rank> ranks) {
        return (int) ranks.values().stream().filter(Rank::eligible).count();
    }

    private static List<Job> suiting(Candidate candidate, List<Job> jobs) {
        return jobs.stream()
                .filter(job -> !Constraints.anyViolated(job.terms(), candidate.expectations()))
                .toList();
    }

    /** Everything worth trying, by its definition in words. */
    private static Set<Step> steps(RandomMarket market, Candidate candidate, List<Job> jobs) {
        Set<Step> steps = new HashSet<>();
        NaiveScore now = new NaiveScore(market, jobs.getFirst(), candidate);
        for (Job job : suiting(candidate, jobs)) {
            for (SkillCriterion asked : job.criteria().skills()) {
                int level = now.levels().getOrDefault(asked.skill(), 0);
                if (market.specificities.containsKey(asked.skill()) && level < 5) {
                    steps.add(new Step.ToSkill(asked.skill(), level, level + 1));
                    int enough = (6 * asked.level() + 9) / 10;
                    if (enough > level) {
                        steps.add(new Step.ToSkill(asked.skill(), level, enough));
                    }
                    if (asked.level() > level) {
                        steps.add(new Step.ToSkill(asked.skill(), level, asked.level()));
                    }
                }
            }
            for (CredentialCriterion asked : job.criteria().credentials()) {
                Set<String> codes = new TreeSet<>(asked.expression().codes());
                for (RandomMarket.Credential credential : market.credentials) {
                    Set<String> names = new HashSet<>(credential.former());
                    names.add(credential.code());
                    boolean named = names.stream().anyMatch(codes::contains);
                    boolean held = candidate.credentials().stream().anyMatch(it -> names.contains(it.code()));
                    if (named && !held && !now.satisfied(credential.code())) {
                        steps.add(new Step.ToCredential(credential.code()));
                    }
                }
            }
            ExperienceCriterion asked = job.criteria().experience();
            Integer years = candidate.experienceYears();
            if (asked != null && years != null && asked.years() > years) {
                steps.add(new Step.ToYears(years + 1));
                if (asked.years() <= years + 5) {
                    steps.add(new Step.ToYears(asked.years()));
                }
            }
        }
        return steps;
    }

    private static Advice.Gain expected(
            Step step, Candidate candidate, Map<UUID, Rank> before, Map<UUID, Rank> after, List<Job> jobs) {
        Map<UUID, Job> byId = jobs.stream().collect(Collectors.toMap(Job::id, job -> job));
        List<Advice.JobGain> gains = after.entrySet().stream()
                .filter(entry -> entry.getValue().eligible())
                .map(entry -> {
                    UUID id = entry.getKey();
                    Rank old = before.get(id);
                    return new Advice.JobGain(
                            id,
                            Objects.requireNonNull(byId.get(id)).version(),
                            old == null ? null : old.points(),
                            entry.getValue().points(),
                            old == null || !old.eligible(),
                            TieBreak.of(id, candidate.id()));
                })
                .toList();
        List<Advice.JobGain> raised = gains.stream()
                .filter(gain -> gain.points() > 0)
                .sorted(Comparator.comparingInt((Advice.JobGain gain) -> gain.newlyWithinReach() ? 0 : 1)
                        .thenComparingInt(gain -> -gain.points())
                        .thenComparingInt(gain -> -gain.after())
                        .thenComparing(Advice.JobGain::tie, Long::compareUnsigned))
                .toList();
        return new Advice.Gain(
                step,
                (int) gains.stream().filter(Advice.JobGain::newlyWithinReach).count(),
                raised.size(),
                gains.stream().mapToLong(Advice.JobGain::points).sum(),
                raised.stream().limit(EXAMPLES).toList());
    }
}
