package org.himatch.matching.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IndexRebuild", description = "Where the last rebuild of this replica's index stands")
record RebuildStatus(
        @Schema(
                description =
                        "`NONE` since the start; `WANTED`, not begun; `READING` the topics; `WAITING`, because the"
                                + " topics hold much less than the index that answers; `SWAPPED`, the new index answers;"
                                + " `ROLLED_BACK`, the old one answers on",
                required = true)
        RebuildState state,

        @Schema(description = "Why it was asked for; missing when none was") @Nullable
        String reason,

        @Schema(description = "Candidates and postings in the new index so far", required = true)
        long held,

        @Schema(description = "Records still to be read, as far as is known", required = true)
        long remaining) {

    static final RebuildStatus NONE = new RebuildStatus(RebuildState.NONE, null, 0, 0);
}
