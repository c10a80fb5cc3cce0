package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill as it counts for a candidate.
 *
 * @param skill the skill's id
 * @param name what people call it
 * @param level the effective level, the higher of what is declared and what is evidenced
 * @param origin whether it is claimed, evidenced, or both
 * @param declaredLevel the level that the candidate declares
 * @param lastUsed when the candidate last used it, as declared
 * @param evidencedLevel the highest level that a credential in force evidences
 * @param evidencedBy all credentials in force that evidence it, at whatever level, the highest first
 */
@Schema(
        name = "EffectiveSkill",
        requiredProperties = {"skill", "name", "level", "origin", "evidencedBy"})
record EffectiveSkill(
        @Schema(examples = "ms-drg") String skill,
        @Schema(examples = "MS-DRG") String name,
        int level,
        SkillOrigin origin,
        @Nullable Integer declaredLevel,
        @Nullable LocalDate lastUsed,
        @Nullable Integer evidencedLevel,
        List<Evidence> evidencedBy) {

    EffectiveSkill {
        evidencedBy = List.copyOf(evidencedBy);
    }

    /** Where a skill comes from. */
    enum SkillOrigin {
        /** The candidate says so. */
        DECLARED,
        /** A credential in force says so. */
        EVIDENCED,
        /** Both do, each at a level of its own. */
        BOTH
    }

    /**
     * A credential in force that evidences the skill.
     *
     * @param credential the present code
     * @param level the level that it evidences
     * @param expires the last day on which it does; for good when absent
     */
    @Schema(name = "SkillEvidence")
    record Evidence(
            @Schema(examples = "CCS") String credential,
            int level,
            @Nullable LocalDate expires) {}
}
