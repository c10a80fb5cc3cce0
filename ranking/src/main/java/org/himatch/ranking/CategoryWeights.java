package org.himatch.ranking;

/**
 * How an employer divides the whole between the categories. Only proportions matter; a category that a job does not use
 * falls away and the others share the whole.
 *
 * @param skills weight of the skill criteria, 0 to 100
 * @param credentials weight of the credential criteria, 0 to 100
 * @param experience weight of the experience criterion, 0 to 100
 */
public record CategoryWeights(int skills, int credentials, int experience) {

    /** What a job gets that sets no weights: 70, 20 and 10. */
    public static final CategoryWeights DEFAULT = new CategoryWeights(70, 20, 10);

    /** @throws IllegalArgumentException when a weight is outside 0..100 */
    public CategoryWeights {
        Require.inRange("the weight of skills", skills, 0, 100);
        Require.inRange("the weight of credentials", credentials, 0, 100);
        Require.inRange("the weight of experience", experience, 0, 100);
    }
}
