package org.himatch.matching.rankings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.CriterionResult;
import org.himatch.ranking.HeldSkill;
import org.jspecify.annotations.Nullable;

/**
 * What earned a criterion's points. Which members are there follows from the criterion's category.
 *
 * @param skill id of the held skill, for a skill
 * @param level the effective level at which it is held, for a skill
 * @param source where that level comes from, for a skill
 * @param credential code of the credential that evidences the level, when one does
 * @param credentials the credentials in force that count, for credentials
 * @param years the years held, for experience
 */
record SatisfiedBy(
        @Schema(examples = "ms-drg") @Nullable String skill,
        @Nullable Integer level,
        @Nullable Source source,
        @Schema(examples = "CCS") @Nullable String credential,
        @Nullable List<Proof> credentials,
        @Nullable Integer years) {

    /** Where a level comes from. */
    @Schema(name = "SkillSource")
    enum Source {
        /** The candidate says so. */
        DECLARED,
        /** A credential in force speaks for it. */
        EVIDENCED
    }

    /**
     * A credential asked, and the one held that counts as it.
     *
     * @param asked the code in the posting
     * @param held the code that the candidate holds
     */
    @Schema(
            name = "CredentialProof",
            requiredProperties = {"asked", "held"})
    record Proof(String asked, String held) {}

    static SatisfiedBy from(HeldSkill held) {
        Source source = held.evidencedBy() == null ? Source.DECLARED : Source.EVIDENCED;
        return new SatisfiedBy(held.skill(), held.level(), source, held.evidencedBy(), null, null);
    }

    static SatisfiedBy from(List<CriterionResult.Proof> proofs) {
        List<Proof> shown = proofs.stream()
                .map(proof -> new Proof(proof.asked(), proof.held()))
                .toList();
        return new SatisfiedBy(null, null, null, null, shown, null);
    }

    static SatisfiedBy years(int years) {
        return new SatisfiedBy(null, null, null, null, null, years);
    }
}
