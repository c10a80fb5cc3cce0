package org.himatch.api.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the answer to a bulk body: one result for each record, and at the end the sum. */
@Schema(
        name = "BulkLine",
        description = "A line of the answer: a result for each record, in their order, and the sum as the last",
        oneOf = {BulkResult.class, BulkEnd.class})
public sealed interface BulkLine permits BulkResult, BulkEnd {}
