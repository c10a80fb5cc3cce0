package org.himatch.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.himatch.events.CandidatePreferences;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate writes into the profile.
 *
 * @param externalId the partner's own id for the candidate, unique within the partner
 * @param contact who it is, and how to reach them
 * @param place where the candidate lives
 * @param skills declared skills, each at most once
 * @param credentials credentials held, in force or not
 * @param experienceYears whole years of health information work, 0 to 80; {@code null} when not said
 * @param preferences what the candidate wants of a job
 * @param visible whether employers' rankings may contain the candidate
 * @param resume what a résumé says beyond the rest, as a JSON Resume document; {@code null} when there is none
 */
public record CandidateContent(
        @Nullable String externalId,
        Contact contact,
        Place place,
        List<DeclaredSkill> skills,
        List<DeclaredCredential> credentials,
        @Nullable Integer experienceYears,
        CandidatePreferences preferences,
        boolean visible,
        @Nullable ObjectNode resume) {

    public CandidateContent {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
    }

    /**
     * Who a candidate is; whatever is {@code null} was not said.
     *
     * @param name the full name
     * @param email an e-mail address
     * @param phone a telephone number
     */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * Where a candidate lives; whatever is {@code null} was not said.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param state code of the state or province within the country
     * @param city the place's name
     */
    public record Place(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city) {}
}
