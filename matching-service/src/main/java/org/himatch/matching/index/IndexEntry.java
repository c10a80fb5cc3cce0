package org.himatch.matching.index;

import java.util.UUID;

/** Something in the index, in one version. */
public sealed interface IndexEntry permits CandidateEntry, JobEntry {
    /** The candidate's or posting's id. */
    UUID id();

    /** The tenant that it belongs to, and outside of which nobody sees it. */
    String partner();

    /** The version that the entry was made from. */
    long version();
}
