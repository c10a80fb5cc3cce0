package org.himatch.ranking;

import java.util.List;

/**
 * How much of what a candidate brings a job uses, each skill by its strength. Levels are 1 to 5, so every used share
 * is a whole number of 1/6000 (percent over 100, times levels over a level that divides 60), and the sums stay exact.
 */
final class Use {

    private static final int LEVELS = 60;
    private static final int UNITS = 100 * LEVELS;

    private Use() {}

    /** The use, 0 to 10 000, rounded down; 0 for a candidate without skills. */
    static int of(List<CompiledSkill> criteria, Evidence evidence, SkillTable skills) {
        int[] touched = touched(criteria, evidence, skills.size());
        long used = 0;
        long whole = 0;
        for (int skill = evidence.held().nextSetBit(0);
                skill >= 0;
                skill = evidence.held().nextSetBit(skill + 1)) {
            int level = evidence.level(skill);
            long strength = (long) skills.specificity(skill) * level * level;
            used += strength * touched[skill] * (LEVELS / level);
            whole += strength;
        }
        return whole == 0 ? 0 : Math.toIntExact(Scorer.WHOLE * used / (UNITS * whole));
    }

    /** For each skill the best over the criteria of percent times the level used. */
    private static int[] touched(List<CompiledSkill> criteria, Evidence evidence, int size) {
        int[] touched = new int[size];
        for (CompiledSkill criterion : criteria) {
            for (Similar similar : criterion.similar()) {
                int skill = similar.held();
                int used = similar.percent() * Math.min(criterion.level(), evidence.level(skill));
                touched[skill] = Math.max(touched[skill], used);
            }
        }
        return touched;
    }
}
