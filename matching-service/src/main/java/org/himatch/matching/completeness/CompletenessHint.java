package org.himatch.matching.completeness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a candidate could still say, or renew, and what it is worth.
 *
 * @param code what it is about; stable, for a program to go by
 * @param pointer JSON pointer into the candidate's profile: where to say it
 * @param skill the skill that it is about
 * @param level the lowest level of that skill which is worth as much
 * @param credential the credential that it is about, by its present code
 * @param sentence the hint in words
 * @param askedBy how many postings ask about it
 * @param unknownIn how many postings list the constraint that it belongs to as unknown; they are within reach all the same
 * @param postingsGained how many more postings are within reach when it alone is stated, at its best
 * @param postingsWithinReach the same in whole numbers
 */
@Schema(
        name = "CompletenessHint",
        requiredProperties = {
            "code",
            "pointer",
            "sentence",
            "askedBy",
            "unknownIn",
            "postingsGained",
            "postingsWithinReach"
        })
record CompletenessHint(
        HintCode code,
        @Schema(examples = "/experienceYears") String pointer,
        @Schema(examples = "ms-drg") @Nullable String skill,
        @Schema(examples = "3") @Nullable Integer level,
        @Schema(examples = "CCS") @Nullable String credential,

        @Schema(examples = "If you have it, state MS-DRG at level 3: 7 more postings come within reach.")
        String sentence,

        int askedBy,
        int unknownIn,
        int postingsGained,
        WithinReach postingsWithinReach) {

    /**
     * How many postings the candidate is eligible for.
     *
     * @param now as the profile stands
     * @param after with this alone stated
     */
    @Schema(
            name = "WithinReach",
            requiredProperties = {"now", "after"})
    record WithinReach(int now, int after) {}

    static CompletenessHint of(Finding finding, int now, String sentence) {
        boolean ofSkill = finding.level() != null;
        return new CompletenessHint(
                finding.code(),
                finding.pointer(),
                ofSkill ? finding.subject() : null,
                finding.level(),
                ofSkill ? null : finding.subject(),
                sentence,
                finding.askedBy(),
                finding.unknownIn(),
                finding.gained(),
                new WithinReach(now, now + finding.gained()));
    }
}
