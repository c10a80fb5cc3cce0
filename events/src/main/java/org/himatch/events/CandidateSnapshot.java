package org.himatch.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as far as matching needs one. It carries no name, contact, address below the state, birth date, nor
 * anything else that the score does not use.
 *
 * @param id the candidate's id
 * @param partner the tenant
 * @param version the candidate's version
 * @param visible whether employers' rankings may contain the candidate
 * @param country ISO 3166-1 alpha-2 code
 * @param state code of the state or province within the country
 * @param skills declared skills, each at most once
 * @param credentials credentials held, in force or not
 * @param experienceYears whole years of health information work; {@code null} when not said
 * @param preferences what the candidate wants of a job
 */
public record CandidateSnapshot(
        UUID id,
        String partner,
        long version,
        boolean visible,
        @Nullable String country,
        @Nullable String state,
        List<HeldSkill> skills,
        List<HeldCredential> credentials,
        @Nullable Integer experienceYears,
        CandidatePreferences preferences)
        implements Snapshot {

    public CandidateSnapshot {
        skills = Lists.copyOrEmpty(skills);
        credentials = Lists.copyOrEmpty(credentials);
        preferences = preferences == null ? CandidatePreferences.NONE : preferences;
    }
}
