package org.himatch.matching.index;

import java.util.UUID;

/**
 * The newest version that the index knows of a candidate or posting.
 *
 * @param id its id
 * @param version from 1
 * @param deleted whether that version is its deletion
 */
public record KnownVersion(UUID id, long version, boolean deleted) {}
