package org.himatch.matching.rankings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An essential criterion that keeps the candidate from being eligible.
 *
 * @param category what kind of thing is asked
 * @param index position among the posting's criteria of the same category, from 0
 * @param criterion what is asked, in words
 */
@Schema(requiredProperties = {"category", "index", "criterion"})
record UnmetCriterion(
        CriterionCategory category,
        int index,
        @Schema(examples = "MS-DRG at level 5") String criterion) {}
