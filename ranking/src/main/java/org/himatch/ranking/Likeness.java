package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.himatch.ranking.Alike.Levelled;
import org.himatch.ranking.Alike.Shared;

/**
 * How alike one subject and one other after another are. Not for use by two threads.
 *
 * <p>One side covers the other as far as its skills count for the other's: of each skill of the other, weighted, the best
 * of {@code sim / 100 × min(levels) / level}, which is the credit of the score. The likeness is the product of covering
 * both ways, as the fit is the product of score and use. It is exact: levels are 1 to 5, so every share is a whole number
 * of 1/6000, and there is one rounding down for each of the two and one for the product.
 *
 * <p>The subject is expanded once into what each skill and level of another would be covered by, and for which of the
 * subject's skills each skill of another counts. So another is compared in a few look-ups for each of its skills.
 */
final class Likeness {
    private static final int LEVELS = 5;
    private static final int UNITS_OF_LEVEL = 60;
    private static final int UNITS = 100 * UNITS_OF_LEVEL;

    private final SkillTable table;
    private final SkillVector subject;
    /** For each skill, and each level of it from 1, the percentage times level that the subject covers. */
    private final short[][] back;
    /** For each skill of another, places of the subject and percentages in turn. */
    private final int[][] forth;

    private final int[] best;
    private int covered;
    private int covers;

    Likeness(SkillVector subject, SkillTable table) {
        this.table = table;
        this.subject = subject;
        best = new int[subject.size()];
        back = new short[table.size()][LEVELS + 1];
        forth = new int[table.size()][0];
        int[] levels = new int[table.size()];
        for (int place = 0; place < subject.size(); place++) {
            levels[subject.skill(place)] = subject.level(place);
            for (Similar similar : table.similarTo(subject.skill(place))) {
                int[] before = forth[similar.held()];
                int[] after = Arrays.copyOf(before, before.length + 2);
                after[before.length] = place;
                after[before.length + 1] = similar.percent();
                forth[similar.held()] = after;
            }
        }
        for (int skill = 0; skill < table.size(); skill++) {
            for (Similar similar : table.similarTo(skill)) {
                int mine = levels[similar.held()];
                for (int level = 1; mine > 0 && level <= LEVELS; level++) {
                    int counts = similar.percent() * Math.min(mine, level);
                    back[skill][level] = (short) Math.max(back[skill][level], counts);
                }
            }
        }
    }

    /** Compares with another; the numbers are told until the next one. */
    int of(SkillVector other) {
        Arrays.fill(best, 0);
        long theirs = 0;
        for (int i = 0; i < other.size(); i++) {
            int level = other.level(i);
            theirs += other.weight(i) * back[other.skill(i)][level] * (UNITS_OF_LEVEL / level);
            int[] counts = forth[other.skill(i)];
            for (int j = 0; j < counts.length; j += 2) {
                int place = counts[j];
                best[place] = Math.max(best[place], counts[j + 1] * Math.min(level, subject.level(place)));
            }
        }
        long mine = 0;
        for (int place = 0; place < best.length; place++) {
            mine += subject.weight(place) * best[place] * (UNITS_OF_LEVEL / subject.level(place));
        }
        covered = share(mine, subject.whole());
        covers = share(theirs, other.whole());
        return covered * covers / Scorer.WHOLE;
    }

    private static int share(long units, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(Scorer.WHOLE * units / (UNITS * whole));
    }

    /** How much of the subject the last one has, 0 to 10 000. */
    int covered() {
        return covered;
    }

    /** How much of the last one the subject has, 0 to 10 000. */
    int covers() {
        return covers;
    }

    /** What the subject's skills that the other has a part of have in common with it. */
    List<Shared> shared(SkillVector other) {
        record Weighed(Shared shared, long weight) {}
        List<Weighed> found = new ArrayList<>();
        for (int place = 0; place < subject.size(); place++) {
            int level = subject.level(place);
            Levelled asked = new Levelled(table.id(subject.skill(place)), level);
            long weight = subject.weight(place);
            table.similarTo(subject.skill(place)).stream()
                    .flatMap(similar -> standIn(similar, other, level).stream())
                    .min(STRONGEST_FIRST)
                    .ifPresent(it -> found.add(new Weighed(
                            new Shared(
                                    asked,
                                    new Levelled(it.skill(), it.level()),
                                    it.kind(),
                                    Scorer.WHOLE * it.counts() / (100 * level)),
                            weight * it.counts() * (UNITS_OF_LEVEL / level))));
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Weighed::weight)
                        .reversed()
                        .thenComparing(it -> it.shared().subject().skill()))
                .map(Weighed::shared)
                .toList();
    }

    private record StandIn(String skill, int level, MatchKind kind, int counts) {}

    private static final Comparator<StandIn> STRONGEST_FIRST = Comparator.comparingInt(StandIn::counts)
            .reversed()
            .thenComparing(StandIn::kind)
            .thenComparing(Comparator.comparingInt(StandIn::level).reversed())
            .thenComparing(StandIn::skill);

    private List<StandIn> standIn(Similar similar, SkillVector other, int asked) {
        for (int i = 0; i < other.size(); i++) {
            if (other.skill(i) == similar.held()) {
                int counts = similar.percent() * Math.min(other.level(i), asked);
                return List.of(new StandIn(table.id(similar.held()), other.level(i), similar.kind(), counts));
            }
        }
        return List.of();
    }

    /** The skills of one side of which nothing is on the other, the weightiest first. */
    static List<Levelled> without(SkillVector of, SkillVector on, SkillTable table) {
        record Weighed(Levelled skill, long weight) {}
        List<Weighed> found = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            int skill = of.skill(i);
            boolean counts = table.similarTo(skill).stream().anyMatch(similar -> has(on, similar.held()));
            if (!counts) {
                found.add(new Weighed(new Levelled(table.id(skill), of.level(i)), of.weight(i)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Weighed::weight)
                        .reversed()
                        .thenComparing(it -> it.skill().skill()))
                .map(Weighed::skill)
                .toList();
    }

    private static boolean has(SkillVector vector, int skill) {
        for (int i = 0; i < vector.size(); i++) {
            if (vector.skill(i) == skill) {
                return true;
            }
        }
        return false;
    }
}
