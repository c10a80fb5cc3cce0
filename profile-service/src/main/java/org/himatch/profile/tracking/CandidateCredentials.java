package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a candidate's credentials stand on a day.
 *
 * @param candidateId the candidate
 * @param version the candidate's version that was looked at
 * @param catalogueVersion the catalogue judged by
 * @param asOf the day judged by
 * @param items the declared credentials, in the order declared
 */
@Schema(name = "CandidateCredentials")
record CandidateCredentials(
        UUID candidateId, long version, String catalogueVersion, LocalDate asOf, List<TrackedCredential> items) {

    CandidateCredentials {
        items = List.copyOf(items);
    }
}
