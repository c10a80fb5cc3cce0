package org.himatch.matching.rankings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.ranking.MatchKind;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion came to. The points of all criteria add up to the points of the match, their maxima to 10 000.
 *
 * @param category what kind of thing is asked
 * @param index position among the posting's criteria of the same category, from 0
 * @param label what is asked, in words
 * @param essential whether nobody is eligible without it
 * @param met whether enough of it is there for an essential criterion; told of the others too
 * @param maxPoints the points of a full credit
 * @param points the points earned
 * @param match how what is held stands to what is asked
 * @param satisfiedBy what earned the points; absent when nothing did
 * @param gain what bringing it in full would add to this criterion; absent when nothing is missing
 * @param whatIf what the whole match would be if it were brought; only in the explanation of a pair, and absent when nothing
 *     is missing
 */
@Schema(
        name = "CriterionResult",
        requiredProperties = {"category", "index", "label", "essential", "met", "maxPoints", "points", "match"})
record CriterionAnswer(
        CriterionCategory category,
        int index,
        @Schema(examples = "MS-DRG at level 5") String label,
        boolean essential,
        boolean met,
        @Schema(examples = "2800") int maxPoints,
        @Schema(examples = "1680") int points,
        MatchKind match,
        @Nullable SatisfiedBy satisfiedBy,
        @Nullable Gain gain,
        @Nullable WhatIfBrought whatIf) {

    /** The same with what bringing it would change. */
    CriterionAnswer with(WhatIfBrought brought) {
        return new CriterionAnswer(
                category, index, label, essential, met, maxPoints, points, match, satisfiedBy, gain, brought);
    }

    /**
     * What would raise the score.
     *
     * @param points the points gained
     * @param by what has to be brought, in words
     */
    @Schema(
            name = "PossibleGain",
            requiredProperties = {"points", "by"})
    record Gain(
            @Schema(examples = "1120") int points,
            @Schema(examples = "MS-DRG at level 5") String by) {}
}
