package org.himatch.ranking;

import java.util.Arrays;

/** Skills, each once, with a level and a weight: what likeness compares. Refilled for one after another. */
final class SkillVector {
    private int[] skills = new int[16];
    private int[] levels = new int[16];
    private long[] weights = new long[16];
    private int size;
    private long whole;

    /** What a candidate holds: the weight of a skill is its strength, as for the use. */
    void read(HeldLevels held, SkillTable table) {
        clear();
        for (int place = 0; place < held.size(); place++) {
            int level = held.level(place);
            add(held.skill(place), level, (long) table.specificity(held.skill(place)) * level * level);
        }
    }

    /**
     * What a job asks for: the weight of a skill is its specificity times the weights of its criteria, its level the
     * highest that one of them asks. A skill that the vocabulary does not know is left out.
     */
    void read(Criteria criteria, SkillTable table) {
        clear();
        for (SkillCriterion asked : criteria.skills()) {
            Integer skill = table.find(asked.skill());
            if (skill != null) {
                add(skill, asked.level(), (long) table.specificity(skill) * asked.weight());
            }
        }
    }

    private void clear() {
        size = 0;
        whole = 0;
    }

    private void add(int skill, int level, long weight) {
        int place = 0;
        while (place < size && skills[place] != skill) {
            place++;
        }
        if (place == size) {
            if (size == skills.length) {
                skills = Arrays.copyOf(skills, 2 * size);
                levels = Arrays.copyOf(levels, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            skills[place] = skill;
            levels[place] = 0;
            weights[place] = 0;
            size++;
        }
        levels[place] = Math.max(levels[place], level);
        weights[place] += weight;
        whole += weight;
    }

    int size() {
        return size;
    }

    /** The dense id of a skill. */
    int skill(int place) {
        return skills[place];
    }

    /** 1 to 5. */
    int level(int place) {
        return levels[place];
    }

    /** At least 1. */
    long weight(int place) {
        return weights[place];
    }

    /** The sum of the weights. */
    long whole() {
        return whole;
    }
}
