package org.himatch.api.vocabulary;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.himatch.api.Violation;
import org.himatch.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** Tells whether a request's skills and credentials are in the catalogue, and what may have been meant. */
@Singleton
public class VocabularyCheck {
    /** How long a skill's id or a credential's code can be. */
    public static final int LONGEST_NAME = 100;

    private static final int NEAREST = 3;

    private final Catalogue catalogue;

    /** Checks against this catalogue. */
    public VocabularyCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether this can be a skill's id or a credential's code at all. */
    public static boolean isName(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** The violation at this place of the body, unless the catalogue has the skill. */
    public Optional<Violation> skill(String id, String pointer) {
        return unknownSkill(id).map(detail -> Violation.at(pointer, detail));
    }

    /** The violation at this place of the body, unless the catalogue has the credential, now or under a former code. */
    public Optional<Violation> credential(String code, String pointer) {
        return unknownCredential(code).map(detail -> Violation.at(pointer, detail));
    }

    /** Says that the catalogue has no such skill, and which are near; empty when it has it. */
    public Optional<String> unknownSkill(String id) {
        return catalogue.skill(id).isPresent()
                ? Optional.empty()
                : Optional.of("unknown skill '" + id + "'" + nearest(catalogue.nearestSkillIds(id, NEAREST)));
    }

    /**
     * Says that the catalogue has no such credential, and which are near; empty when it has it. The code must be spelt as
     * in the catalogue, or as it was formerly: the score knows these spellings and no other.
     */
    public Optional<String> unknownCredential(String code) {
        boolean known = catalogue
                .credential(code)
                .filter(credential ->
                        credential.code().equals(code) || credential.formerly().contains(code))
                .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        "unknown credential '" + code + "'" + nearest(catalogue.nearestCredentialCodes(code, NEAREST)));
    }

    private static String nearest(List<String> ids) {
        return ids.isEmpty() ? "" : "; nearest: " + String.join(", ", ids);
    }
}
