package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of jobs that wait to be looked at exactly, each with a bound of its fit: so that the highest bounds come first,
 * whatever block they are in.
 */
final class Promising {

    /** Bounds are told apart by so many points when the highest are looked for. */
    private static final int BUCKET_BITS = 5;

    private final List<JobBlock> blocks = new ArrayList<>();
    private final int[] buckets = new int[(Scorer.WHOLE >> BUCKET_BITS) + 1];

    /** The bound of each, below it the place of its block, and below that its row. */
    private long[] waiting = new long[256];

    private int size;

    /** Those in question, as above, the lowest bound first. */
    private long[] sorted = new long[256];

    private int count;

    /** Makes room for so many rows of a block, of which the next are. */
    void expect(JobBlock block, int most) {
        if (blocks.isEmpty() || blocks.getLast() != block) {
            blocks.add(block);
        }
        if (size + most > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, size + most));
        }
    }

    /** Lets a row of the block wait if its bound is at least a number; without a branch, as below. */
    void add(int bound, int row, int lowest) {
        waiting[size] = (long) bound << Integer.SIZE | Location.of(blocks.size() - 1, row);
        size += bound >= lowest ? 1 : 0;
    }

    void clear() {
        size = 0;
        blocks.clear();
    }

    /** A bound that at least so many reach, and few more; 0 when there are not so many. */
    int reachedBy(long wanted) {
        if (size <= wanted) {
            return 0;
        }
        Arrays.fill(buckets, 0);
        for (int i = 0; i < size; i++) {
            buckets[bound(waiting[i]) >> BUCKET_BITS]++;
        }
        int bucket = buckets.length - 1;
        for (long left = wanted - buckets[bucket]; left > 0; left -= buckets[bucket]) {
            bucket--;
        }
        return bucket << BUCKET_BITS;
    }

    /** Sorts those whose bounds are at least a number, the highest first, and tells how many they are. They no longer wait. */
    int take(int lowest) {
        count = 0;
        sorted = sorted.length < waiting.length ? new long[waiting.length] : sorted;
        int left = 0;
        for (int i = 0; i < size; i++) { // without a branch, of which the processor could not tell which way it goes
            long it = waiting[i];
            int taken = bound(it) >= lowest ? 1 : 0;
            sorted[count] = it;
            waiting[left] = it;
            count += taken;
            left += 1 - taken;
        }
        size = left;
        Arrays.sort(sorted, 0, count);
        return count;
    }

    /** The bound at a place among those sorted. */
    int bound(int place) {
        return bound(at(place));
    }

    JobBlock block(int place) {
        return blocks.get(Location.slot((int) at(place)));
    }

    int row(int place) {
        return Location.row((int) at(place));
    }

    private long at(int place) {
        return sorted[count - 1 - place];
    }

    private static int bound(long waiting) {
        return (int) (waiting >>> Integer.SIZE);
    }
}
