package org.himatch.matching.batches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the answer: one result for each posting, and the sum as the last. */
@Schema(
        name = "RankingBatchLine",
        description = "A line of the answer: a result for each posting, in the order asked, and the sum as the last",
        oneOf = {BatchResult.class, BatchEnd.class})
sealed interface BatchLine permits BatchResult, BatchEnd {}
