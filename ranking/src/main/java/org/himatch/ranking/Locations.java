package org.himatch.ranking;

import java.util.Arrays;

/**
 * Where each id is, in four bytes for each place of a hash table at most two thirds full: the table holds locations
 * only, and the ids are read where they lie. For one thread.
 */
final class Locations {

    /** Reads the id that lies at a location. */
    interface Ids {

        long high(int location);

        long low(int location);
    }

    static final int NOWHERE = -1;

    private static final int SMALLEST = 16;

    private final Ids ids;
    private int[] table = newTable(SMALLEST);
    private int size;

    Locations(Ids ids) {
        this.ids = ids;
    }

    private static int[] newTable(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NOWHERE);
        return table;
    }

    /** Where an id is, or {@link #NOWHERE}. */
    int find(long high, long low) {
        return table[place(high, low)];
    }

    /** Says where an id is from now on. */
    void put(long high, long low, int location) {
        int place = place(high, low);
        if (table[place] == NOWHERE) {
            size++;
        }
        table[place] = location;
        if (3 * size > 2 * table.length) {
            grow();
        }
    }

    /**
     * Forgets an id. Those after it move up, if that is nearer to where they would like to be: so a search can stop at
     * the first free place.
     */
    void remove(long high, long low) {
        int free = place(high, low);
        if (table[free] == NOWHERE) {
            return;
        }
        size--;
        for (int at = next(free); table[at] != NOWHERE; at = next(at)) {
            int wish = wish(ids.high(table[at]), ids.low(table[at]));
            if (distance(wish, at) >= distance(free, at)) {
                table[free] = table[at];
                free = at;
            }
        }
        table[free] = NOWHERE;
    }

    /** The place of an id, or the free one where it would go. */
    private int place(long high, long low) {
        int place = wish(high, low);
        while (table[place] != NOWHERE && !(ids.high(table[place]) == high && ids.low(table[place]) == low)) {
            place = next(place);
        }
        return place;
    }

    private void grow() {
        int[] old = table;
        table = newTable(2 * old.length);
        for (int location : old) {
            if (location != NOWHERE) {
                table[place(ids.high(location), ids.low(location))] = location;
            }
        }
    }

    private int wish(long high, long low) {
        return (int) TieBreak.mix(high ^ TieBreak.mix(low)) & table.length - 1;
    }

    private int next(int place) {
        return place + 1 & table.length - 1;
    }

    private int distance(int from, int to) {
        return to - from & table.length - 1;
    }

    long bytes() {
        return Memory.of(table);
    }
}
