package org.himatch.events;

/**
 * A skill that a posting asks for.
 *
 * @param skill a skill id of the catalogue
 * @param importance 1 (nice to have) to 5 (central)
 * @param level the level asked for, 1 to 5
 * @param essential whether a candidate without it is not eligible
 * @param acceptRelated whether broader and related skills earn partial credit
 */
public record SkillCriterion(String skill, int importance, int level, boolean essential, boolean acceptRelated) {}
