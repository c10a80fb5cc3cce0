package org.himatch.local.load;

import java.util.Locale;

/**
 * What is asked, with its share of the mixed traffic in percent. A posting or candidate is created as often as one is deleted, so
 * that the market keeps its size and one rate can be compared with another.
 */
enum Operation {
    /** A candidate, or one time in three a posting. */
    CREATE(5),
    /** A whole candidate or posting is replaced, with {@code If-Match}. */
    UPDATE(12),
    /** What an earlier creation has made, with {@code If-Match}. */
    DELETE(5),
    /** One candidate or posting at its writer. */
    READ(20),
    /** Postings by a word. */
    SEARCH(10),
    /** The best 20 candidates for a posting. */
    RANK_CANDIDATES(20),
    /** The best 20 postings for a candidate. */
    RANK_JOBS(13),
    /** Why a candidate stands where it does. */
    EXPLAIN(10),
    /** What each demand of a posting costs in candidates. */
    SIMULATE(5);

    private final int share;

    Operation(int share) {
        this.share = share;
    }

    /** Of a hundred operations so many are this one. */
    int share() {
        return share;
    }

    /** Its name for people. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
