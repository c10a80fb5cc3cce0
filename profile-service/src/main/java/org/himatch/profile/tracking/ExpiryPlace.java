package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place in the order of expiring credentials: by the last day in force, then the candidate, then the order declared.
 *
 * @param expires the last day in force
 * @param candidateId the candidate
 * @param ordinal position among the candidate's credentials, from 0
 */
record ExpiryPlace(LocalDate expires, UUID candidateId, int ordinal) {
    /** Before everything. */
    static final ExpiryPlace START = new ExpiryPlace(LocalDate.of(1, 1, 1), new UUID(0, 0), -1);
}
