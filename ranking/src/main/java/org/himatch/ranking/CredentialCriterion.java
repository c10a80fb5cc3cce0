package org.himatch.ranking;

/**
 * A credential, or a combination of credentials, that a job asks for.
 *
 * @param expression what is to be held in force
 * @param importance 1 to 5
 * @param essential whether the whole expression is needed to be eligible
 */
public record CredentialCriterion(CredentialExpression expression, int importance, boolean essential)
        implements Criterion {

    /** @throws IllegalArgumentException when importance is outside 1..5 */
    public CredentialCriterion {
        Require.inRange("importance", importance, 1, 5);
    }

    @Override
    public Category category() {
        return Category.CREDENTIALS;
    }
}
