package org.himatch.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The score again, straight from its definition, in fractions of any size and without anything compiled: an oracle that
 * shares no code with the engine.
 */
final class NaiveScore {

    private static final Ratio ZERO = Ratio.of(0, 1);

    /** A fraction that is never reduced. */
    record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

        static Ratio of(long over, long under) {
            return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Ratio plus(Ratio other) {
            return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Ratio times(Ratio other) {
            return new Ratio(over.multiply(other.over), under.multiply(other.under));
        }

        int floor() {
            return over.divide(under).intValueExact();
        }

        @Override
        public int compareTo(Ratio other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    private final RandomMarket market;
    private final Job job;
    private final Map<String, Integer> levels = new HashMap<>();
    private final Set<String> satisfied = new HashSet<>();
    private final int years;

    NaiveScore(RandomMarket market, Job job, Candidate candidate) {
        this.market = market;
        this.job = job;
        this.years = candidate.experienceYears() == null ? 0 : candidate.experienceYears();
        for (DeclaredSkill declared : candidate.skills()) {
            if (market.specificities.containsKey(declared.skill())) {
                levels.merge(declared.skill(), declared.level(), Math::max);
            }
        }
        for (HeldCredential held : candidate.credentials()) {
            boolean begun = held.issued() == null || held.issued().compareTo(RandomMarket.AS_OF) <= 0;
            boolean over = held.expires() != null && held.expires().compareTo(RandomMarket.AS_OF) < 0;
            for (RandomMarket.Credential credential : market.credentials) {
                if (begun && !over && isNamed(credential, held.code())) {
                    satisfy(credential);
                    credential.evidences().forEach((skill, level) -> levels.merge(skill, level, Math::max));
                }
            }
        }
    }

    private void satisfy(RandomMarket.Credential credential) {
        satisfied.add(credential.code());
        satisfied.addAll(credential.former());
        for (RandomMarket.Credential lower : market.credentials) {
            if (credential.supersedes().contains(lower.code())) {
                satisfy(lower);
            }
        }
    }

    private static boolean isNamed(RandomMarket.Credential credential, String code) {
        return credential.code().equals(code) || credential.former().contains(code);
    }

    /** The effective level of each skill held. */
    Map<String, Integer> levels() {
        return levels;
    }

    boolean satisfied(String code) {
        return satisfied.contains(code);
    }

    boolean hasEvidence() {
        return !levels.isEmpty() || !satisfied.isEmpty() || years > 0;
    }

    /** The points of each criterion: skills, credentials, experience. */
    List<Integer> points() {
        List<Integer> points = new ArrayList<>();
        List<Integer> maxima = maxima();
        List<Ratio> credits = credits();
        for (int i = 0; i < maxima.size(); i++) {
            points.add(Ratio.of(maxima.get(i), 1).times(credits.get(i)).floor());
        }
        return points;
    }

    int score() {
        return points().stream().mapToInt(Integer::intValue).sum();
    }

    List<Integer> maxima() {
        Criteria criteria = job.criteria();
        List<? extends List<? extends Criterion>> categories = List.of(
                criteria.skills(),
                criteria.credentials(),
                criteria.experience() == null ? List.of() : List.of(criteria.experience()));
        List<Integer> weights = List.of(
                criteria.weights().skills(),
                criteria.weights().credentials(),
                criteria.weights().experience());
        List<Integer> used = IntStream.range(0, 3)
                .map(i -> categories.get(i).isEmpty() ? 0 : weights.get(i))
                .boxed()
                .toList();
        List<Integer> parts = share(10_000, used);
        List<Integer> maxima = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            maxima.addAll(share(
                    parts.get(i),
                    categories.get(i).stream()
                            .map(it -> it.importance() * (it.essential() ? 3 : 1))
                            .toList()));
        }
        return maxima;
    }

    /** Point by point: each left-over point goes to whoever is furthest below their exact share. */
    private static List<Integer> share(int total, List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shares = new ArrayList<>();
        for (int weight : weights) {
            shares.add(sum == 0 ? 0 : total * weight / sum);
        }
        while (sum > 0 && shares.stream().mapToInt(Integer::intValue).sum() < total) {
            int furthest = 0;
            for (int i = 1; i < weights.size(); i++) {
                if (total * weights.get(i) - shares.get(i) * sum
                        > total * weights.get(furthest) - shares.get(furthest) * sum) {
                    furthest = i;
                }
            }
            shares.set(furthest, shares.get(furthest) + 1);
        }
        return shares;
    }

    private List<Ratio> credits() {
        List<Ratio> credits = new ArrayList<>();
        job.criteria().skills().forEach(it -> credits.add(credit(it)));
        job.criteria().credentials().forEach(it -> credits.add(credit(it.expression())));
        ExperienceCriterion experience = job.criteria().experience();
        if (experience != null) {
            credits.add(Ratio.of(Math.min(years, experience.years()), experience.years()));
        }
        return credits;
    }

    private Ratio credit(SkillCriterion asked) {
        return levels.keySet().stream()
                .filter(held -> asked.acceptRelated() || similarity(asked.skill(), held) == 100)
                .map(held -> Ratio.of(similarity(asked.skill(), held), 100)
                        .times(Ratio.of(Math.min(levels.getOrDefault(held, 0), asked.level()), asked.level())))
                .max(Comparator.naturalOrder())
                .orElse(ZERO);
    }

    private Ratio credit(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds it -> Ratio.of(satisfied.contains(it.code()) ? 1 : 0, 1);
            case CredentialExpression.AnyOf it ->
                it.branches().stream()
                        .map(this::credit)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
            case CredentialExpression.AllOf it ->
                it.branches().stream()
                        .map(this::credit)
                        .reduce(ZERO, Ratio::plus)
                        .times(Ratio.of(1, it.branches().size()));
        };
    }

    int similarity(String asked, String held) {
        if (asked.equals(held) || isBelow(held, asked)) {
            return 100;
        }
        int best = market.broader.getOrDefault(asked, Set.of()).contains(held) ? 40 : 0;
        for (RandomMarket.Relation relation : market.relations) {
            if (relation.holding().equals(held) && relation.countsFor().equals(asked)) {
                best = Math.max(best, relation.percent());
            }
        }
        return best;
    }

    private boolean isBelow(String skill, String umbrella) {
        return market.broader.getOrDefault(skill, Set.of()).stream()
                .anyMatch(it -> it.equals(umbrella) || isBelow(it, umbrella));
    }

    boolean meetsEssentials() {
        Criteria criteria = job.criteria();
        ExperienceCriterion experience = criteria.experience();
        return criteria.skills().stream()
                        .filter(Criterion::essential)
                        .allMatch(it -> credit(it).compareTo(Ratio.of(60, 100)) >= 0)
                && criteria.credentials().stream()
                        .filter(Criterion::essential)
                        .allMatch(it -> credit(it.expression()).compareTo(Ratio.of(1, 1)) == 0)
                && (experience == null || !experience.essential() || years >= experience.years());
    }

    int depth() {
        int depth = 0;
        for (int i = 0; i < job.criteria().skills().size(); i++) {
            String asked = job.criteria().skills().get(i).skill();
            int highest = levels.keySet().stream()
                    .filter(held -> similarity(asked, held) == 100)
                    .mapToInt(levels::get)
                    .max()
                    .orElse(0);
            depth += maxima().get(i) * highest;
        }
        return depth;
    }

    int use() {
        Ratio used = ZERO;
        long whole = 0;
        for (Map.Entry<String, Integer> held : levels.entrySet()) {
            int level = held.getValue();
            long strength = (long) market.specificities.getOrDefault(held.getKey(), 0) * level * level;
            Ratio share = job.criteria().skills().stream()
                    .map(asked -> Ratio.of(similarity(asked.skill(), held.getKey()), 100)
                            .times(Ratio.of(Math.min(asked.level(), level), level)))
                    .max(Comparator.naturalOrder())
                    .orElse(ZERO);
            used = used.plus(Ratio.of(strength, 1).times(share));
            whole += strength;
        }
        return whole == 0 ? 0 : used.times(Ratio.of(10_000, whole)).floor();
    }
}
