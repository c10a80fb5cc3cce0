package org.himatch.matching.index;

import java.util.UUID;

/**
 * A candidate or posting in at least this version.
 *
 * @param id its id
 * @param version from 1
 */
public record VersionedId(UUID id, long version) {}
