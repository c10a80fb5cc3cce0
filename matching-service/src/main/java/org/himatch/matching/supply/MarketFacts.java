package org.himatch.matching.supply;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.matching.rankings.Versions;
import org.jspecify.annotations.Nullable;

/**
 * A page of supply and demand.
 *
 * @param items by what was asked to come first
 * @param total how many items there are, whatever the page
 * @param next the cursor of the next page; absent on the last
 * @param postings how many open postings pass the filters
 * @param candidates how many visible candidates pass the filters
 * @param candidatesRoundedDownTo every count of candidates is a multiple of this: 1 for exact counts
 * @param asOf the day on which credentials had to be in force
 * @param versions what it was computed from
 */
@Schema(
        name = "MarketFacts",
        requiredProperties = {"items", "total", "postings", "candidates", "candidatesRoundedDownTo", "asOf", "versions"
        })
record MarketFacts(
        List<MarketFact> items,
        int total,
        @Nullable String next,
        int postings,
        int candidates,
        @Schema(examples = "5") int candidatesRoundedDownTo,
        LocalDate asOf,
        Versions versions) {
    MarketFacts {
        items = List.copyOf(items);
    }
}
