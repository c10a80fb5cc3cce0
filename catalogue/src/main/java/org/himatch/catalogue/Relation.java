package org.himatch.catalogue;

/**
 * Partial credit of one skill for another, curated by people. Relations have a direction and do not chain.
 *
 * @param holding id of the skill that is held
 * @param countsFor id of the skill that is asked for
 * @param percent the share of what is asked that is earned, 1 to 99
 */
public record Relation(String holding, String countsFor, int percent) {}
