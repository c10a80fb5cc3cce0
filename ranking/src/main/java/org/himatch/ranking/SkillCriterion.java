package org.himatch.ranking;

/**
 * A skill that a job asks for.
 *
 * @param skill id of the skill in the vocabulary; an id the vocabulary does not know can be met by nobody
 * @param importance 1 to 5
 * @param level the level asked: 1 aware, 2 assisted, 3 independent, 4 advanced, 5 expert
 * @param essential whether a credit of at least 60 % is needed to be eligible
 * @param acceptRelated whether related and broader skills earn partial credit; narrower ones always count in full
 */
public record SkillCriterion(String skill, int importance, int level, boolean essential, boolean acceptRelated)
        implements Criterion {

    /** @throws IllegalArgumentException when the skill is blank, or importance or level is outside 1..5 */
    public SkillCriterion {
        Require.notBlank("the skill of a criterion", skill);
        Require.inRange("importance", importance, 1, 5);
        Require.inRange("level", level, 1, 5);
    }

    @Override
    public Category category() {
        return Category.SKILLS;
    }
}
