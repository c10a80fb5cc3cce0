package org.himatch.matching.index;

import java.util.UUID;

/** Something in the index, in one version. */
public sealed interface IndexEntry extends Versioned permits CandidateEntry, JobEntry {
    @Override
    UUID id();

    /** The tenant that it belongs to, and outside of which nobody sees it. */
    String partner();

    @Override
    long version();
}
