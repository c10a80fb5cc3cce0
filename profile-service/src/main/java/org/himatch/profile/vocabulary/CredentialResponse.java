package org.himatch.profile.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A credential as a caller reads it.
 *
 * @param code the present code
 * @param name written out
 * @param issuer who awards it
 * @param level 1 entry, 2 core, 3 mastery or specialist, 4 leadership
 * @param formerly former codes of the same credential
 * @param aliases other spellings
 * @param supersedes credentials that a holder of this one satisfies as well
 * @param evidences the skills that it proves while it is in force
 * @param renewal what keeps it in force; absent for one that lasts a lifetime or has no figures
 * @param note a remark for people
 */
@Schema(name = "Credential")
record CredentialResponse(
        @Schema(examples = "CCS") String code,
        @Schema(examples = "Certified Coding Specialist") String name,
        @Schema(examples = "AHIMA") String issuer,
        int level,
        List<String> formerly,
        List<String> aliases,
        List<String> supersedes,
        List<EvidencedSkill> evidences,
        @Nullable RenewalResponse renewal,
        @Nullable String note) {

    /**
     * A skill that a credential proves.
     *
     * @param skill the skill's id
     * @param name what people call it
     * @param level 1 aware to 5 expert
     */
    @Schema(name = "EvidencedSkill")
    record EvidencedSkill(String skill, String name, int level) {}

    static CredentialResponse of(Credential credential, Catalogue catalogue) {
        return new CredentialResponse(
                credential.code(),
                credential.name(),
                credential.issuer(),
                credential.level(),
                credential.formerly(),
                credential.aliases(),
                credential.supersedes(),
                credential.evidences().entrySet().stream()
                        .map(evidence -> new EvidencedSkill(
                                evidence.getKey(),
                                catalogue
                                        .skill(evidence.getKey())
                                        .map(Skill::name)
                                        .orElse(evidence.getKey()),
                                evidence.getValue()))
                        .toList(),
                credential.renewal() == null ? null : RenewalResponse.from(credential.renewal()),
                credential.note());
    }
}
