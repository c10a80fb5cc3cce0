package org.himatch.profile.resumes;

import java.util.ArrayList;
import java.util.List;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.ContactBody;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.himatch.profile.PreferencesBody;

/** What a draft lacks, in words for whoever completes it. */
final class Missing {
    private Missing() {}

    static List<String> of(CandidateRequest candidate) {
        List<String> missing = new ArrayList<>();
        ContactBody contact = candidate.contact() == null ? ContactBody.NONE : candidate.contact();
        CandidateLocationBody place = candidate.location() == null ? CandidateLocationBody.NONE : candidate.location();
        List<DeclaredSkillBody> skills = candidate.skills() == null ? List.of() : candidate.skills();
        List<DeclaredCredentialBody> credentials =
                candidate.credentials() == null ? List.of() : candidate.credentials();
        PreferencesBody wants = candidate.preferences();

        note(missing, contact.name() == null, "the name");
        note(missing, contact.email() == null, "an e-mail address");
        note(missing, contact.phone() == null, "a telephone number");
        note(missing, place.country() == null || place.state() == null, "where the candidate lives: country and state");
        note(missing, skills.isEmpty(), "skills of the catalogue");
        note(missing, credentials.isEmpty(), "credentials, if any are held");
        for (DeclaredCredentialBody credential : credentials) {
            note(missing, credential.issued() == null, "since when " + credential.credential() + " is held");
        }
        note(missing, candidate.experienceYears() == null, "years of health information work");
        note(missing, wants == null || wants.remote() == null, "whether remote work is wanted");
        note(missing, wants == null || wants.employmentTypes() == null, "which kinds of employment are wanted");
        note(missing, wants == null || wants.schedules() == null, "which schedules are wanted");
        note(missing, wants == null || wants.minimumPay() == null, "the least pay");
        note(missing, wants == null || wants.availableFrom() == null, "from when the candidate is available");
        return missing;
    }

    private static void note(List<String> missing, boolean isMissing, String words) {
        if (isMissing) {
            missing.add(words);
        }
    }
}
