package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of who holds what and what asks what, against counting one by one. */
class SupplyAndDemandTest {
    private static final List<Set<String>> STATES = List.of(Set.of(), Set.of("OH"), Set.of("TX", "IL"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsEveryoneByWhatTheyHold(long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<Candidate> candidates = market.candidates(200);
        TalentPool pool = new TalentPool(market.vocabulary);
        candidates.forEach(pool::put);
        for (Set<String> states : STATES) {
            for (Boolean remote : flags()) {
                // When
                Supply supply = pool.supply(RandomMarket.AS_OF, states, remote);

                // Then
                List<Candidate> counted = candidates.stream()
                        .filter(it -> isIn(states, it.expectations().state()))
                        .filter(it -> remote == null || takes(it.expectations().remote(), remote))
                        .toList();
                assertThat(supply.candidates()).isEqualTo(counted.size());
                assertThat(supply.skills()).isEqualTo(bySkill(market, counted));
                assertThat(supply.credentials()).isEqualTo(byCredential(market, counted));
                Map<String, Integer> byState = new HashMap<>();
                counted.stream()
                        .map(it -> it.expectations().state())
                        .filter(Objects::nonNull)
                        .forEach(state -> byState.merge(state, 1, Integer::sum));
                assertThat(supply.states()).isEqualTo(byState);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsEveryJobByWhatItAsks(long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<Job> jobs = market.jobs(200);
        JobIndex index = new JobIndex(market.vocabulary, Runnable::run, 64, 16);
        jobs.forEach(index::put);
        for (Set<String> states : STATES) {
            for (Boolean remote : flags()) {
                // When
                Demand demand = index.demand(states, remote);

                // Then
                List<Job> counted = jobs.stream()
                        .filter(it -> isIn(states, it.terms().state()))
                        .filter(it -> remote == null || remote.equals(it.terms().remote()))
                        .toList();
                assertThat(demand.jobs()).isEqualTo(counted.size());
                assertThat(shown(demand.skills())).isEqualTo(skillDemand(market, counted));
                assertThat(shown(demand.credentials())).isEqualTo(credentialDemand(market, counted));
                Map<String, List<Job>> byState = new HashMap<>();
                counted.stream()
                        .filter(it -> it.terms().state() != null)
                        .forEach(it -> byState.computeIfAbsent(
                                        Objects.requireNonNull(it.terms().state()), state -> new ArrayList<>())
                                .add(it));
                byState.forEach((state, of) -> {
                    Demand.Asked asked = Objects.requireNonNull(demand.states().get(state));
                    assertThat(asked.jobs()).isEqualTo(of.size());
                    assertThat(asked.pay())
                            .containsExactlyInAnyOrderElementsOf(of.stream()
                                    .map(it -> it.terms().pay())
                                    .filter(Objects::nonNull)
                                    .toList());
                });
                assertThat(demand.states()).hasSameSizeAs(byState);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 7, 7, 7", "2, 1, 1, 2", "3, 1, 2, 3", "4, 1, 2, 3", "5, 2, 3, 4", "8, 2, 4, 6"})
    void quartilesAreNumbersThatAreThere(int count, long lower, long median, long upper) {
        LongStream numbers = count == 1 ? LongStream.of(7) : LongStream.rangeClosed(1, count);

        assertThat(Quartiles.of(numbers)).isEqualTo(new Quartiles(lower, median, upper));
    }

    private static List<@Nullable Boolean> flags() {
        List<@Nullable Boolean> flags = new ArrayList<>(List.of(true, false));
        flags.add(null);
        return flags;
    }

    private static boolean isIn(Set<String> states, @Nullable String state) {
        return states.isEmpty() || (state != null && states.contains(state));
    }

    private static boolean takes(@Nullable RemotePreference says, boolean remote) {
        return says == RemotePreference.OK || says == (remote ? RemotePreference.ONLY : RemotePreference.NO);
    }

    private static Map<String, List<Integer>> bySkill(RandomMarket market, List<Candidate> counted) {
        Map<String, List<Integer>> bySkill = new HashMap<>();
        for (String skill : market.specificities.keySet()) {
            List<Integer> atLeast = new ArrayList<>();
            for (int level = 1; level <= 5; level++) {
                int wanted = level;
                atLeast.add((int) counted.stream()
                        .map(it -> new NaiveScore(market, market.job(), it))
                        .filter(it -> it.levels().entrySet().stream()
                                .anyMatch(held ->
                                        held.getValue() >= wanted && it.similarity(skill, held.getKey()) == 100))
                        .count());
            }
            if (atLeast.getFirst() > 0) {
                bySkill.put(skill, atLeast);
            }
        }
        return bySkill;
    }

    private static Map<String, Integer> byCredential(RandomMarket market, List<Candidate> counted) {
        Map<String, Integer> byCredential = new HashMap<>();
        for (Candidate candidate : counted) {
            NaiveScore naive = new NaiveScore(market, market.job(), candidate);
            market.credentials.stream()
                    .map(RandomMarket.Credential::code)
                    .filter(naive::satisfied)
                    .forEach(code -> byCredential.merge(code, 1, Integer::sum));
        }
        return byCredential;
    }

    /** Jobs, essential ones, quartiles of the level. */
    private static Map<String, List<Integer>> shown(Map<String, Demand.Asked> asked) {
        Map<String, List<Integer>> shown = new TreeMap<>();
        asked.forEach(
                (key, of) -> shown.put(key, List.of(of.jobs(), of.essential(), of.level(1), of.level(2), of.level(3))));
        return shown;
    }

    private static Map<String, List<Integer>> skillDemand(RandomMarket market, List<Job> counted) {
        Map<String, List<Integer>> demand = new TreeMap<>();
        for (String skill : market.specificities.keySet()) {
            List<List<SkillCriterion>> asking = counted.stream()
                    .map(job -> job.criteria().skills().stream()
                            .filter(it -> it.skill().equals(skill))
                            .toList())
                    .filter(criteria -> !criteria.isEmpty())
                    .toList();
            List<Integer> levels = new ArrayList<>(asking.stream()
                    .map(criteria -> criteria.stream()
                            .mapToInt(SkillCriterion::level)
                            .max()
                            .orElseThrow())
                    .toList());
            Collections.sort(levels);
            if (!asking.isEmpty()) {
                int n = levels.size();
                demand.put(
                        skill,
                        List.of(
                                n,
                                (int) asking.stream()
                                        .filter(criteria -> criteria.stream().anyMatch(SkillCriterion::essential))
                                        .count(),
                                levels.get((n + 3) / 4 - 1),
                                levels.get((n + 1) / 2 - 1),
                                levels.get((3 * n + 3) / 4 - 1)));
            }
        }
        return demand;
    }

    private static Map<String, List<Integer>> credentialDemand(RandomMarket market, List<Job> counted) {
        Map<String, List<Integer>> demand = new TreeMap<>();
        for (RandomMarket.Credential credential : market.credentials) {
            List<String> names = Stream.concat(Stream.of(credential.code()), credential.former().stream())
                    .toList();
            List<Job> asking = counted.stream()
                    .filter(job -> job.criteria().credentials().stream().anyMatch(it -> names(it, names)))
                    .toList();
            if (!asking.isEmpty()) {
                demand.put(
                        credential.code(),
                        List.of(
                                asking.size(),
                                (int) asking.stream()
                                        .filter(job -> job.criteria().credentials().stream()
                                                .anyMatch(it -> it.essential() && names(it, names)))
                                        .count(),
                                0,
                                0,
                                0));
            }
        }
        return demand;
    }

    private static boolean names(CredentialCriterion criterion, List<String> names) {
        return criterion.expression().codes().stream().anyMatch(names::contains);
    }
}
