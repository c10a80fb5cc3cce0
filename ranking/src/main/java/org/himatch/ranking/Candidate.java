package org.himatch.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate, as far as matching looks at them: no name, address, age or gender can get in here.
 *
 * @param id their id, which also enters the tie-break
 * @param version the version that this is, named in explanations; nothing else depends on it
 * @param skills the skills they declare; of a skill declared twice the higher level counts
 * @param credentials the credentials they hold or held
 * @param experienceYears whole years in health information work, at least 0, or null when not said
 * @param expectations what work they want
 */
public record Candidate(
        UUID id,
        long version,
        List<DeclaredSkill> skills,
        List<HeldCredential> credentials,
        @Nullable Integer experienceYears,
        Expectations expectations) {

    /** @throws IllegalArgumentException when experienceYears is negative */
    public Candidate {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
        if (experienceYears != null) {
            Require.atLeast("years of experience", experienceYears, 0);
        }
    }
}
