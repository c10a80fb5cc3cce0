package org.himatch.events;

/**
 * Experience that a posting asks for.
 *
 * @param years whole years of health information work, at least 1
 * @param importance 1 (nice to have) to 5 (central)
 * @param essential whether a candidate with less is not eligible
 */
public record ExperienceCriterion(int years, int importance, boolean essential) {}
