package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts candidates by what they hold. A skill held proves all that are broader, so it is counted for these too. */
final class SupplyCount {
    private static final int LEVELS = 5;

    private final Vocabulary vocabulary;
    private final int day;
    private final HeldLevels held;
    /** For each skill the skills that it proves, itself among them. */
    private final int[][] proved;

    private final int[][] atLeast;
    private final int[] credentials;
    private final byte[] best;
    private final int[] touched;
    private final BitSet satisfied = new BitSet();
    private final Map<String, Integer> states = new HashMap<>();
    private int candidates;

    SupplyCount(Vocabulary vocabulary, int day) {
        this.vocabulary = vocabulary;
        this.day = day;
        held = new HeldLevels(vocabulary, day);
        SkillTable skills = vocabulary.skills();
        List<List<Integer>> proving = new ArrayList<>();
        for (int skill = 0; skill < skills.size(); skill++) {
            proving.add(new ArrayList<>());
        }
        for (int skill = 0; skill < skills.size(); skill++) {
            for (Similar similar : skills.similarTo(skill)) {
                if (similar.proves()) {
                    proving.get(similar.held()).add(skill);
                }
            }
        }
        proved = proving.stream()
                .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        atLeast = new int[skills.size()][LEVELS + 1];
        credentials = new int[vocabulary.credentials().size()];
        best = new byte[skills.size()];
        touched = new int[skills.size()];
    }

    void add(Holding holding) {
        candidates++;
        if (holding.state() != null) {
            states.merge(holding.state(), 1, Integer::sum);
        }
        addSkills(holding);
        addCredentials(holding);
    }

    private void addSkills(Holding holding) {
        held.read(holding);
        int count = 0;
        for (int place = 0; place < held.size(); place++) {
            int level = held.level(place);
            for (int skill : proved[held.skill(place)]) {
                if (best[skill] == 0) {
                    touched[count++] = skill;
                }
                best[skill] = (byte) Math.max(best[skill], level);
            }
        }
        for (int i = 0; i < count; i++) {
            atLeast[touched[i]][best[touched[i]]]++;
            best[touched[i]] = 0;
        }
    }

    private void addCredentials(Holding holding) {
        if (holding.credentials() == 0) {
            return;
        }
        satisfied.clear();
        for (int place = 0; place < holding.credentials(); place++) {
            if (holding.isInForce(place, day)) {
                satisfied.or(vocabulary.credentials().satisfiedBy(holding.credential(place)));
            }
        }
        for (int i = satisfied.nextSetBit(0); i >= 0; i = satisfied.nextSetBit(i + 1)) {
            credentials[i]++;
        }
    }

    Supply result() {
        Map<String, List<Integer>> bySkill = new HashMap<>();
        for (int skill = 0; skill < atLeast.length; skill++) {
            int[] counts = atLeast[skill].clone();
            for (int level = LEVELS - 1; level > 0; level--) {
                counts[level] += counts[level + 1];
            }
            if (counts[1] > 0) {
                bySkill.put(
                        vocabulary.skills().id(skill),
                        Arrays.stream(counts).skip(1).boxed().toList());
            }
        }
        Map<String, Integer> byCredential = new HashMap<>();
        for (int credential = 0; credential < credentials.length; credential++) {
            if (credentials[credential] > 0) {
                byCredential.put(vocabulary.credentials().presentCode(credential), credentials[credential]);
            }
        }
        return new Supply(candidates, bySkill, byCredential, states);
    }
}
