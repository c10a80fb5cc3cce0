package org.himatch.matching.index;

import java.util.UUID;

/** Something of an id in one version. */
interface Versioned {
    /** The candidate's or posting's id. */
    UUID id();

    /** The version that it was made from. */
    long version();
}
