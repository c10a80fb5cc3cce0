package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.himatch.ranking.Vocabulary;

/**
 * 400 skills of which few are popular, with broader ones and relations, and twenty credentials of which some supersede
 * others. What it says of them it says twice: to the engine as a {@link Vocabulary}, and to the others in plain maps that
 * are found here without the engine's code, so that equal answers mean something.
 */
final class MarketVocabulary {

    static final int SKILLS = 400;
    static final int CREDENTIALS = 20;

    private static final int BROADER_PERCENT = 40;

    /** The share of what is asked that holding a skill earns. */
    record Counting(String held, int percent) {}

    private final Vocabulary vocabulary;
    private final Map<String, Integer> specificities = new HashMap<>();
    private final double[] popularity = new double[SKILLS];
    private final Map<String, List<Counting>> counting = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> evidences = new LinkedHashMap<>();
    private final Map<String, Set<String>> satisfies = new LinkedHashMap<>();

    MarketVocabulary(SplittableRandom random) {
        Vocabulary.Builder builder = Vocabulary.builder("benchmark");
        List<Map<String, Integer>> best = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < SKILLS; i++) {
            builder.skill(skill(i), 1 + i % 3);
            specificities.put(skill(i), 1 + i % 3);
            best.add(new LinkedHashMap<>(Map.of(skill(i), 100)));
            sum += 1 / (i + 6.0);
            popularity[i] = sum;
        }
        for (int i = 0; i < SKILLS; i++) {
            if (hasBroader(i)) {
                builder.broader(skill(i), skill(i / 2));
                best.get(i).merge(skill(i / 2), BROADER_PERCENT, Math::max);
                for (int umbrella = i; hasBroader(umbrella); umbrella /= 2) {
                    best.get(umbrella / 2).merge(skill(i), 100, Math::max);
                }
            }
            for (int relations = random.nextInt(4); relations > 0; relations--) {
                int holding = random.nextInt(SKILLS);
                int percent = random.nextInt(30, 81);
                builder.relation(skill(holding), skill(i), percent);
                best.get(i).merge(skill(holding), percent, Math::max);
            }
        }
        for (int i = 0; i < SKILLS; i++) {
            counting.put(
                    skill(i),
                    best.get(i).entrySet().stream()
                            .map(it -> new Counting(it.getKey(), it.getValue()))
                            .toList());
        }
        for (int i = 0; i < CREDENTIALS; i++) {
            addCredential(i, builder, random);
        }
        vocabulary = builder.build();
    }

    private static boolean hasBroader(int skill) {
        return skill >= 20 && skill % 4 == 0;
    }

    private void addCredential(int number, Vocabulary.Builder builder, SplittableRandom random) {
        Map<String, Integer> evidenced = new LinkedHashMap<>();
        for (int j = 0; j < 4; j++) {
            evidenced.put(skill(random.nextInt(120)), random.nextInt(2, 5));
        }
        Set<String> superseded = number > 0 && number % 5 == 0 ? Set.of(credential(number - 1)) : Set.of();
        builder.credential(credential(number), List.of(), superseded, evidenced);
        evidences.put(credential(number), evidenced);
        Set<String> all = new LinkedHashSet<>(superseded);
        all.add(credential(number));
        satisfies.put(credential(number), all);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The skills that count when this one is asked. */
    List<Counting> counting(String skill) {
        return counting.getOrDefault(skill, List.of());
    }

    /** The levels that a credential in force evidences. */
    Map<String, Integer> evidencedBy(String credential) {
        return evidences.getOrDefault(credential, Map.of());
    }

    /** The codes that holding a credential satisfies. */
    Set<String> satisfiedBy(String credential) {
        return satisfies.getOrDefault(credential, Set.of());
    }

    /** A skill, the popular ones most often. */
    String popularSkill(SplittableRandom random) {
        double at = random.nextDouble() * popularity[SKILLS - 1];
        int found = Arrays.binarySearch(popularity, at);
        return skill(found >= 0 ? found : -found - 1);
    }

    /** 1 for what nearly everyone brings, to 3 for what marks a specialism. */
    int specificity(String skill) {
        return specificities.getOrDefault(skill, 0);
    }

    static String skill(int number) {
        return ("skill-" + number).intern();
    }

    static String credential(int number) {
        return ("CRED-" + number).intern();
    }

    /** The number of a skill or credential. */
    static int number(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }
}
