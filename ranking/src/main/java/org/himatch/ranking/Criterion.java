package org.himatch.ranking;

/** One thing a job asks for. */
public sealed interface Criterion permits SkillCriterion, CredentialCriterion, ExperienceCriterion {

    /** Where its points come from. */
    Category category();

    /** How much it matters beside the others of its category, 1 to 5. */
    int importance();

    /** Whether nobody is eligible without it. */
    boolean essential();

    /** Its part in the division of its category's points: an essential criterion weighs three times its importance. */
    default int weight() {
        return essential() ? 3 * importance() : importance();
    }
}
