package org.himatch.profile;

import java.time.Instant;
import java.util.UUID;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;

/**
 * A candidate.
 *
 * @param id the candidate's id
 * @param partner the tenant
 * @param version rises by one with every change
 * @param created when it was created
 * @param changed when it was last changed
 * @param content what the candidate wrote
 */
public record Candidate(
        UUID id, String partner, long version, Instant created, Instant changed, CandidateContent content) {

    Candidate changedTo(CandidateContent newContent, Instant now) {
        return new Candidate(id, partner, version + 1, created, now, newContent);
    }

    /** The same in a version further on. */
    Candidate raisedTo(long newVersion, Instant now) {
        return new Candidate(id, partner, newVersion, created, now, content);
    }

    /** The candidate as matching needs one: without anything that tells who it is. */
    CandidateSnapshot toSnapshot() {
        return new CandidateSnapshot(
                id,
                partner,
                version,
                content.visible(),
                content.place().country(),
                content.place().state(),
                content.skills().stream()
                        .map(declared -> new HeldSkill(declared.skill(), declared.level()))
                        .toList(),
                content.credentials().stream()
                        .map(declared ->
                                new HeldCredential(declared.credential(), declared.issued(), declared.expires()))
                        .toList(),
                content.experienceYears(),
                content.preferences());
    }
}
