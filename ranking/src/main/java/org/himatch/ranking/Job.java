package org.himatch.ranking;

import java.util.UUID;

/**
 * A job, as far as matching looks at it.
 *
 * @param id its id, which also enters the tie-break
 * @param criteria what it asks for
 * @param terms what it offers
 */
public record Job(UUID id, Criteria criteria, Terms terms) {}
