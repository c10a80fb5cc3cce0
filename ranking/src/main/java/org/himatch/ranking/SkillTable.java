package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The skills of a vocabulary under dense ids, 0 to size - 1, and for each the skills that count for it. Relations do
 * not chain, so that list is complete and no engine looks further than one step.
 */
final class SkillTable {

    /** The share of a skill that holding its direct broader skill earns. */
    private static final int BROADER_PERCENT = 40;

    private static final Comparator<Similar> BETTER_LAST =
            Comparator.comparingInt(Similar::percent).thenComparing(Similar::kind, Comparator.reverseOrder());

    /** Holding one skill earns a share of what is asked of another. */
    record Relation(String holding, String countsFor, int percent) {}

    /** A skill asked and the share of it that holding another earns, in one number. */
    static final class CountsFor {

        private static final int PERCENT_BITS = 7;

        private CountsFor() {}

        static int pack(int asked, int percent) {
            return asked << PERCENT_BITS | percent;
        }

        /** The dense id of the skill asked. */
        static int asked(int packed) {
            return packed >>> PERCENT_BITS;
        }

        /** 1 to 100; 100 is what proves the skill asked. */
        static int percent(int packed) {
            return packed & (1 << PERCENT_BITS) - 1;
        }
    }

    private final List<String> ids;
    private final Map<String, Integer> dense = new HashMap<>();
    private final int[] specificities;
    private final List<List<Similar>> similar;
    private final int[][] countsFor;

    /**
     * @throws IllegalArgumentException when an edge or a relation names an unknown skill, or broader edges form a cycle
     */
    SkillTable(Map<String, Integer> specificities, Map<String, Set<String>> broader, List<Relation> relations) {
        ids = List.copyOf(specificities.keySet());
        ids.forEach(id -> dense.put(id, dense.size()));
        this.specificities = ids.stream().mapToInt(specificities::get).toArray();

        List<Map<Integer, Similar>> best = new ArrayList<>();
        for (int skill = 0; skill < ids.size(); skill++) {
            best.add(new HashMap<>(Map.of(skill, new Similar(skill, 100, MatchKind.EXACT))));
        }
        broader.forEach((skill, direct) -> {
            for (String umbrella : Reach.from(skill, broader, "is narrower than")) {
                improve(best, umbrella, skill, 100, MatchKind.NARROWER);
            }
            for (String umbrella : direct) {
                improve(best, skill, umbrella, BROADER_PERCENT, MatchKind.BROADER);
            }
        });
        for (Relation relation : relations) {
            improve(best, relation.countsFor(), relation.holding(), relation.percent(), MatchKind.RELATED);
        }
        similar = best.stream().map(of -> List.copyOf(of.values())).toList();
        countsFor = countsFor();
    }

    private int[][] countsFor() {
        List<IntStream.Builder> asked = new ArrayList<>();
        ids.forEach(id -> asked.add(IntStream.builder()));
        for (int skill = 0; skill < similar.size(); skill++) {
            for (Similar it : similar.get(skill)) {
                asked.get(it.held()).add(CountsFor.pack(skill, it.percent()));
            }
        }
        return asked.stream().map(of -> of.build().toArray()).toArray(int[][]::new);
    }

    private void improve(List<Map<Integer, Similar>> best, String asked, String held, int percent, MatchKind kind) {
        Similar similar = new Similar(required(held), percent, kind);
        best.get(required(asked)).merge(similar.held(), similar, (a, b) -> BETTER_LAST.compare(a, b) >= 0 ? a : b);
    }

    int size() {
        return ids.size();
    }

    /** The dense id of a skill, or null when it is not known. */
    @Nullable
    Integer find(String id) {
        return dense.get(id);
    }

    int required(String id) {
        Integer skill = find(id);
        if (skill == null) {
            throw new IllegalArgumentException("unknown skill " + id);
        }
        return skill;
    }

    String id(int skill) {
        return ids.get(skill);
    }

    int specificity(int skill) {
        return specificities[skill];
    }

    /** What holding a skill counts for, each once: {@link #similarTo} turned around. Not to be changed. */
    int[] countsFor(int held) {
        return countsFor[held];
    }

    /** The skills that count when this one is asked, each once, in no particular order. */
    List<Similar> similarTo(int asked) {
        return similar.get(asked);
    }
}
