package org.himatch.ranking;

/**
 * The experience that a job asks for.
 *
 * @param years whole years in health information work, at least 1
 * @param importance 1 to 5
 * @param essential whether all of the years are needed to be eligible
 */
public record ExperienceCriterion(int years, int importance, boolean essential) implements Criterion {

    /** @throws IllegalArgumentException when years is below 1, or importance is outside 1..5 */
    public ExperienceCriterion {
        Require.atLeast("the years of experience asked", years, 1);
        Require.inRange("importance", importance, 1, 5);
    }

    @Override
    public Category category() {
        return Category.EXPERIENCE;
    }
}
