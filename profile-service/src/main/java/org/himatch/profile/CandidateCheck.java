package org.himatch.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.profile.jsonresume.JsonResume;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a candidate that cannot be, with everything that is wrong at once. Says nothing twice about a bad shape, and
 * looks nothing up for one: a search for what may have been meant must not cost more than an honest request.
 */
@ApplicationScoped
public class CandidateCheck {
    private final InputCheck inputCheck;
    private final VocabularyCheck vocabulary;
    private final Catalogue catalogue;

    CandidateCheck(InputCheck inputCheck, VocabularyCheck vocabulary, Catalogue catalogue) {
        this.inputCheck = inputCheck;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
    }

    void check(CandidateRequest request) {
        List<Violation> violations = violationsOf(request);
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }

    /** Everything that is wrong with a candidate; a list that the caller may add to. */
    public List<Violation> violationsOf(CandidateRequest request) {
        List<Violation> violations = inputCheck.violationsOf(request);
        if (request.skills() != null && request.skills().size() <= CandidateRequest.MAX_SKILLS) {
            violations.addAll(violationsOfSkills(request.skills()));
        }
        if (request.credentials() != null && request.credentials().size() <= CandidateRequest.MAX_CREDENTIALS) {
            violations.addAll(violationsOfCredentials(request.credentials()));
        }
        if (request.resume() != null) {
            violations.addAll(JsonResume.violationsOf(request.resume(), "/resume"));
        }
        return violations;
    }

    private List<Violation> violationsOfSkills(List<DeclaredSkillBody> skills) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            DeclaredSkillBody declared = skills.get(i);
            if (declared == null || !VocabularyCheck.isName(declared.skill())) {
                continue;
            }
            String place = "/skills/" + i + "/skill";
            vocabulary.skill(declared.skill(), place).ifPresent(violations::add);
            if (!seen.add(declared.skill())) {
                violations.add(Violation.at(place, "the skill is declared twice"));
            }
        }
        return violations;
    }

    private List<Violation> violationsOfCredentials(List<DeclaredCredentialBody> credentials) {
        List<Violation> violations = new ArrayList<>();
        Set<Award> seen = new HashSet<>();
        for (int i = 0; i < credentials.size(); i++) {
            DeclaredCredentialBody declared = credentials.get(i);
            if (declared == null) {
                continue;
            }
            String place = "/credentials/" + i;
            if (VocabularyCheck.isName(declared.credential())) {
                vocabulary
                        .credential(declared.credential(), place + "/credential")
                        .ifPresent(violations::add);
                if (!seen.add(new Award(presentCode(declared.credential()), declared.issued()))) {
                    violations.add(Violation.at(place, "the credential is declared twice with the same issued date"));
                }
            }
            if (declared.issued() != null
                    && declared.expires() != null
                    && declared.expires().isBefore(declared.issued())) {
                violations.add(Violation.at(place + "/expires", "must not be before issued"));
            }
        }
        return violations;
    }

    private String presentCode(String code) {
        return catalogue.credential(code).map(Credential::code).orElse(code);
    }

    /** One award of a credential: a renewed one is declared again, with its new date. */
    private record Award(String code, @Nullable LocalDate issued) {}
}
