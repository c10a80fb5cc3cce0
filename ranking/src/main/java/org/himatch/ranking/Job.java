package org.himatch.ranking;

import java.util.UUID;

/**
 * A job, as far as matching looks at it.
 *
 * @param id its id, which also enters the tie-break
 * @param version the version that this is, named in explanations; nothing else depends on it
 * @param criteria what it asks for
 * @param terms what it offers
 */
public record Job(UUID id, long version, Criteria criteria, Terms terms) {}
