package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate could still say or renew so that more postings come within reach.
 *
 * @param postings how many postings are open
 * @param postingsWithinReach how many of them the candidate is eligible for
 * @param unscored why the candidate has no score for any of them; absent when there is one
 * @param hints what brings most within reach first; each is worth what it says on its own, and they do not add up
 * @param asOf the day on which credentials had to be in force
 * @param versions what it was computed from
 */
@Schema(
        name = "Completeness",
        requiredProperties = {"postings", "postingsWithinReach", "hints", "asOf", "versions"})
record Completeness(
        int postings,
        int postingsWithinReach,
        @Nullable Unscored unscored,
        List<CompletenessHint> hints,
        LocalDate asOf,
        Versions versions) {

    Completeness {
        hints = List.copyOf(hints);
    }
}
