package org.himatch.ranking;

/**
 * A skill that a candidate declares.
 *
 * @param skill id of the skill in the vocabulary; an id the vocabulary does not know counts for nothing
 * @param level 1 aware, 2 assisted, 3 independent, 4 advanced, 5 expert
 */
public record DeclaredSkill(String skill, int level) {

    /** @throws IllegalArgumentException when the skill is blank or the level is outside 1..5 */
    public DeclaredSkill {
        Require.notBlank("a candidate's skill", skill);
        Require.inRange("level", level, 1, 5);
    }
}
