package org.himatch.profile;

import org.jspecify.annotations.Nullable;

/**
 * Which candidates a list shows; what is {@code null} excludes nothing.
 *
 * @param externalId the candidate with this external id
 * @param visible candidates that employers' rankings may contain, or may not
 */
record CandidateFilter(
        @Nullable String externalId, @Nullable Boolean visible) {}
