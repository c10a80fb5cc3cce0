package org.himatch.ranking;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The skills that the jobs of a block insist on, and which jobs do, at some level or a higher one. Whoever earns too
 * little when one level is asked earns too little at all above it, because the share earned only falls as more is asked.
 * So of each skill one bitmap tells of all jobs: that of the lowest level that a candidate does not meet.
 */
final class EssentialSkills {

    /** Numbers of {@link AskedSkills}: those that differ only in the level lie together, in ascending order of it. */
    private final int[] asked;

    /** For each of these the jobs that insist on it or on the same with a higher level. */
    private final RowSet[] rows;

    /** For each of these the place after all that differ only in the level. */
    private final int[] ends;

    EssentialSkills(List<JobArrival> jobs) {
        NavigableMap<Integer, NavigableMap<Integer, BitSet>> byLevel = byLevel(jobs);
        int size = byLevel.values().stream().mapToInt(NavigableMap::size).sum();
        asked = new int[size];
        rows = new RowSet[size];
        ends = new int[size];
        int words = Bitmaps.words(jobs.size());
        int end = 0;
        for (NavigableMap<Integer, BitSet> levels : byLevel.values()) {
            end += levels.size();
            int place = end;
            BitSet insisting = new BitSet();
            for (int number : levels.descendingKeySet()) {
                insisting.or(levels.get(number));
                place--;
                asked[place] = number;
                rows[place] = RowSet.quick(list(insisting), words);
                ends[place] = end;
            }
        }
    }

    /** By the number at level 1, by the number: the jobs that insist on it. */
    private static NavigableMap<Integer, NavigableMap<Integer, BitSet>> byLevel(List<JobArrival> jobs) {
        NavigableMap<Integer, NavigableMap<Integer, BitSet>> byLevel = new TreeMap<>();
        for (int row = 0; row < jobs.size(); row++) {
            for (int number : jobs.get(row).insisted()) {
                byLevel.computeIfAbsent(AskedSkills.atLowestLevel(number), it -> new TreeMap<>())
                        .computeIfAbsent(number, it -> new BitSet())
                        .set(row);
            }
        }
        return byLevel;
    }

    private static RowList list(BitSet rows) {
        RowList list = new RowList();
        rows.stream().forEach(list::add);
        return list;
    }

    /** Removes the jobs of which the candidate misses an essential skill. */
    void removeUnmet(CandidateCredits credits, long[] from) {
        int place = 0;
        while (place < asked.length) {
            if (credits.meets(asked[place])) {
                place++;
            } else {
                rows[place].removeFrom(from);
                place = ends[place];
            }
        }
    }

    long bytes() {
        return Memory.of(asked)
                + Memory.of(rows)
                + Memory.of(ends)
                + Stream.of(rows).mapToLong(RowSet::bytes).sum();
    }
}
