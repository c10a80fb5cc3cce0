package org.himatch.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A candidate as a caller reads it.
 *
 * @param id the candidate's id
 * @param version rises by one with every change; also the entity tag
 * @param content what the candidate wrote, in the form in which it is written
 * @param created when it was created
 * @param changed when it was last changed
 */
@Schema(name = "Candidate")
record CandidateResponse(
        UUID id, long version, @JsonUnwrapped CandidateRequest content, Instant created, Instant changed) {

    static CandidateResponse from(Candidate candidate) {
        return new CandidateResponse(
                candidate.id(),
                candidate.version(),
                CandidateRequest.from(candidate.content()),
                candidate.created(),
                candidate.changed());
    }
}
