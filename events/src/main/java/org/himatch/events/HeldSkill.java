package org.himatch.events;

/**
 * A skill that a candidate declares.
 *
 * @param skill a skill id of the catalogue
 * @param level 1 aware, 2 assisted, 3 independent, 4 advanced, 5 expert
 */
public record HeldSkill(String skill, int level) {}
