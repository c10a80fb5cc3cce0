package org.himatch.matching.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.SkillFamily;
import org.himatch.matching.index.VersionedId;
import org.jspecify.annotations.Nullable;

/**
 * A checked question for supply and demand.
 *
 * @param by what is counted by
 * @param sort what comes first
 * @param keys only these skills or credentials; all when empty
 * @param families only skills of these; all when empty
 * @param states only postings and candidates in these; all when empty
 * @param remote only postings that are, or are not, remote, and candidates who take that; all when null
 * @param currency what pay is told in; null for the most used
 * @param limit how many items at most
 * @param cursor where the page starts; null for the first
 * @param question what the next page's cursor belongs to
 * @param asOf the day on which credentials have to be in force
 * @param atLeast what the index has to have before it answers
 */
record MarketQuery(
        MarketKey by,
        MarketSort sort,
        Set<String> keys,
        Set<SkillFamily> families,
        Set<String> states,
        @Nullable Boolean remote,
        @Nullable String currency,
        int limit,
        @Nullable MarketCursor cursor,
        String question,
        LocalDate asOf,
        List<VersionedId> atLeast) {

    /** The cursor for the page behind this place. */
    String next(Place place) {
        return new MarketCursor(place, asOf, question).text();
    }
}
