package org.himatch.matching.index;

import java.util.UUID;

/**
 * A version that the index knows of.
 *
 * @param id the candidate's or posting's id
 * @param version from 1
 * @param deleted whether it is gone as of this version
 */
public record IndexedVersion(UUID id, long version, boolean deleted) {}
