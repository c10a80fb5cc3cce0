package org.himatch.ranking;

import java.util.Arrays;

/**
 * Numbers everything that a skill criterion can ask: a skill, known or not, a level, and whether related skills count.
 * So a table with an entry for each answers any criterion by one look-up.
 */
record AskedSkills(SkillTable skills) {

    /** A number fits 18 bits. */
    private static final int MOST = 1 << 18;

    private static final int LEVELS = 5;

    /** @throws IllegalArgumentException when there are more than some 26 000 skills */
    AskedSkills {
        Require.inRange("what can be asked", 2 * LEVELS * (skills.size() + 1), 1, MOST);
    }

    /** How many different things can be asked. */
    int size() {
        return 2 * LEVELS * (skills.size() + 1);
    }

    int number(SkillCriterion asked) {
        Integer known = skills.find(asked.skill());
        return number(known == null ? skills.size() : known, asked.level(), asked.acceptRelated());
    }

    static int number(int skill, int level, boolean acceptRelated) {
        return 2 * (LEVELS * skill + level - 1) + (acceptRelated ? 1 : 0);
    }

    /** Sets all that is asked of a skill to the same value. */
    static void fill(int[] byNumber, int skill, int value) {
        int first = number(skill, 1, false);
        Arrays.fill(byNumber, first, first + 2 * LEVELS, value);
    }

    /** The number of the same skill at the lowest level. */
    static int atLowestLevel(int number) {
        return number - 2 * (level(number) - 1);
    }

    /** The skill asked; the number of skills for an unknown one. */
    static int skill(int number) {
        return number / (2 * LEVELS);
    }

    /** The level asked. */
    static int level(int number) {
        return number / 2 % LEVELS + 1;
    }
}
