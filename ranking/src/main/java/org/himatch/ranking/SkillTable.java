package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final List<String> ids;
    private final Map<String, Integer> dense = new HashMap<>();
    private final int[] specificities;
    private final List<List<Similar>> similar;

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

    /** The skills that count when this one is asked, each once, in no particular order. */
    List<Similar> similarTo(int asked) {
        return similar.get(asked);
    }
}
