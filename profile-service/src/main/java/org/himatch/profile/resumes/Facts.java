package org.himatch.profile.resumes;

import java.util.List;
import org.himatch.profile.CandidateContent;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.jspecify.annotations.Nullable;

/**
 * What HIMatch knows of a candidate and JSON Resume has no exact words for; in a document, it is {@code meta.himatch}.
 *
 * @param body a candidate's body without contact, location and résumé
 */
record Facts(CandidateRequest body) {

    static Facts of(CandidateRequest candidate) {
        return new Facts(new CandidateRequest(
                candidate.externalId(),
                null,
                null,
                candidate.skills(),
                candidate.credentials(),
                candidate.experienceYears(),
                candidate.preferences(),
                candidate.visible(),
                null));
    }

    static Facts of(
            List<DeclaredSkillBody> skills,
            List<DeclaredCredentialBody> credentials,
            @Nullable Integer experienceYears) {
        return new Facts(
                new CandidateRequest(null, null, null, skills, credentials, experienceYears, null, null, null));
    }

    /** Whether both say the same; what is left out says what its default says. */
    boolean sameAs(Facts other) {
        return content().equals(other.content());
    }

    private CandidateContent content() {
        return body.toContent();
    }

    List<DeclaredSkillBody> skills() {
        return body.skills() == null ? List.of() : body.skills();
    }

    List<DeclaredCredentialBody> credentials() {
        return body.credentials() == null ? List.of() : body.credentials();
    }
}
