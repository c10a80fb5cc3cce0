package org.himatch.matching.supply;

/** What comes first. */
enum MarketSort {
    /** What most postings ask for in proportion to those who are qualified. */
    SCARCITY,
    /** What most postings ask for. */
    DEMAND,
    /** What most candidates hold. */
    SUPPLY;

    /**
     * Reads the name in a request.
     *
     * @throws IllegalArgumentException when nothing is called so
     */
    static MarketSort of(String text) {
        return switch (text) {
            case "scarcity" -> SCARCITY;
            case "demand" -> DEMAND;
            case "supply" -> SUPPLY;
            default -> throw new IllegalArgumentException("must be one of scarcity, demand, supply");
        };
    }
}
