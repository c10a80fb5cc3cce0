package org.himatch.matching.supply;

import java.util.Comparator;

/**
 * A place in the list: what it is sorted by, as it is shown. Places are total, so a page that begins behind one neither
 * repeats nor skips a key whose counts stay as they are.
 *
 * @param postings how many postings ask for it
 * @param qualified how many candidates are qualified
 * @param candidates how many candidates hold it at all
 * @param key the skill, credential or state
 */
record Place(int postings, int qualified, int candidates, String key) {
    /** By postings over qualified candidates, the highest first; nobody qualified is the highest of all. */
    private static final Comparator<Place> SCARCEST_FIRST = (one, other) ->
            Long.compare((long) other.postings() * one.qualified(), (long) one.postings() * other.qualified());

    private static final Comparator<Place> MOST_WANTED_FIRST =
            Comparator.comparingInt(Place::postings).reversed();

    private static final Comparator<Place> MOST_HELD_FIRST =
            Comparator.comparingInt(Place::candidates).reversed();

    static Comparator<Place> order(MarketSort sort) {
        Comparator<Place> order = switch (sort) {
            case SCARCITY -> SCARCEST_FIRST.thenComparing(MOST_WANTED_FIRST);
            case DEMAND -> MOST_WANTED_FIRST.thenComparing(SCARCEST_FIRST);
            case SUPPLY -> MOST_HELD_FIRST.thenComparing(MOST_WANTED_FIRST);
        };
        return order.thenComparing(Place::key);
    }
}
