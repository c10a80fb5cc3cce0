package org.himatch.events;

/**
 * How the categories share the score, 0 to 100 each, in proportion.
 *
 * @param skills weight of the skill criteria
 * @param credentials weight of the credential criteria
 * @param experience weight of the experience criterion
 */
public record CategoryWeights(int skills, int credentials, int experience) {}
