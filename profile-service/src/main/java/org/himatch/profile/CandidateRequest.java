package org.himatch.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.CandidatePreferences;
import org.himatch.profile.jsonresume.JsonResume;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a caller writes it.
 *
 * @param externalId the partner's own id for the candidate, unique within the partner
 * @param contact who it is, and how to reach them
 * @param location where the candidate lives
 * @param skills declared skills, each at most once
 * @param credentials credentials held, in force or not
 * @param experienceYears whole years of health information work; not said when left out
 * @param preferences what the candidate wants of a job
 * @param visible whether employers' rankings may contain the candidate; yes when left out
 * @param resume what a résumé says beyond the other fields, as a JSON Resume document; kept, and used by nothing but its export
 */
@Schema(name = "CandidateRequest")
public record CandidateRequest(
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "person-4711")
        String externalId,

        @Nullable @Valid ContactBody contact,
        @Nullable @Valid CandidateLocationBody location,
        @Nullable @Size(max = MAX_SKILLS) List<@NotNull @Valid DeclaredSkillBody> skills,
        @Nullable @Size(max = MAX_CREDENTIALS) List<@NotNull @Valid DeclaredCredentialBody> credentials,
        @Nullable @Min(0) @Max(80) @Schema(examples = "6") Integer experienceYears,
        @Nullable @Valid PreferencesBody preferences,
        @Nullable @Schema(defaultValue = "true") Boolean visible,

        @Nullable
        @Schema(
                implementation = JsonResume.class,
                description =
                        "What a résumé says beyond the other fields. Kept in the profile; matching never gets it.")
        ObjectNode resume) {

    /** How many skills a candidate declares at most. */
    public static final int MAX_SKILLS = 200;

    /** How many credentials a candidate declares at most. */
    public static final int MAX_CREDENTIALS = 50;

    /** What the body says. Only for a body that has passed {@link CandidateCheck}. */
    public CandidateContent toContent() {
        ContactBody person = Objects.requireNonNullElse(contact, ContactBody.NONE);
        CandidateLocationBody place = Objects.requireNonNullElse(location, CandidateLocationBody.NONE);
        return new CandidateContent(
                externalId,
                new CandidateContent.Contact(person.name(), person.email(), person.phone()),
                new CandidateContent.Place(place.country(), place.state(), place.city()),
                skills == null
                        ? List.of()
                        : skills.stream().map(DeclaredSkillBody::toSkill).toList(),
                credentials == null
                        ? List.of()
                        : credentials.stream()
                                .map(DeclaredCredentialBody::toCredential)
                                .toList(),
                experienceYears,
                preferences == null ? CandidatePreferences.NONE : preferences.toPreferences(),
                !Boolean.FALSE.equals(visible),
                resume);
    }

    /** The body that would have written a candidate's content. */
    public static CandidateRequest from(CandidateContent content) {
        CandidateContent.Contact person = content.contact();
        CandidateContent.Place place = content.place();
        return new CandidateRequest(
                content.externalId(),
                new ContactBody(person.name(), person.email(), person.phone()),
                new CandidateLocationBody(place.country(), place.state(), place.city()),
                content.skills().stream().map(DeclaredSkillBody::from).toList(),
                content.credentials().stream().map(DeclaredCredentialBody::from).toList(),
                content.experienceYears(),
                PreferencesBody.from(content.preferences()),
                content.visible(),
                content.resume());
    }
}
