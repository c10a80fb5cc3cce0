package org.himatch.matching.index;

import java.util.UUID;
import org.himatch.events.CandidateSnapshot;
import org.himatch.ranking.Candidate;

/**
 * A candidate in the index.
 *
 * @param candidate what the score looks at
 * @param partner the tenant
 * @param version the version that the entry was made from
 * @param visible whether employers' rankings may contain the candidate
 */
public record CandidateEntry(Candidate candidate, String partner, long version, boolean visible) implements IndexEntry {

    /**
     * The entry for a snapshot.
     *
     * @throws IllegalArgumentException when a value is missing or out of the score's range
     */
    public static CandidateEntry from(CandidateSnapshot snapshot) {
        return new CandidateEntry(
                CandidateMapping.toRanking(snapshot), snapshot.partner(), snapshot.version(), snapshot.visible());
    }

    @Override
    public UUID id() {
        return candidate.id();
    }
}
