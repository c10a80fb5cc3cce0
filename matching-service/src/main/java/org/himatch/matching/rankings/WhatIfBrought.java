package org.himatch.matching.rankings;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The match as it would be if the candidate brought what one criterion asks, all else being as it is. What is brought may
 * count for other criteria too: a credential also evidences skills.
 *
 * @param brings what would be brought, in words; of credentials that would do, the fewest, and of those the first asked
 * @param gained the points that the whole score would gain
 * @param score the score then, 0.00 to 100.00
 * @param eligible whether the candidate would be eligible
 * @param rank the place among the eligible then, from 1; absent when the candidate would not be eligible or no ranks are
 *     shown
 * @param text all of this in words
 */
@Schema(requiredProperties = {"brings", "gained", "score", "eligible", "text"})
record WhatIfBrought(
        @Schema(examples = "MS-DRG at level 5") String brings,
        @Schema(examples = "1120") int gained,
        @Schema(examples = "93.86") BigDecimal score,
        boolean eligible,
        @Schema(examples = "12") @Nullable Integer rank,

        @Schema(examples = "MS-DRG at level 5: +11.20, rank 38 → 12")
        String text) {}
