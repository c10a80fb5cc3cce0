package org.himatch.ranking;

import java.util.Arrays;
import java.util.Objects;

/**
 * The rows of some blocks in the order in which they are to lie in new ones: by neighbourhood. They are moved block by block,
 * and not all at once, so that more urgent work can come in between and little memory is needed. For one thread.
 */
final class Regrouping {
    private final int[] slots;

    /** The neighbourhood of each row, and below it its location. */
    private final long[] rows;

    private final int share;
    private int done;

    private Regrouping(int[] slots, long[] rows, int share) {
        this.slots = slots;
        this.rows = rows;
        this.share = share;
    }

    /** All rows that count of the blocks in some slots, to be moved to as few blocks as they fit in, of about equal size. */
    static <T extends Arrival> Regrouping of(Snapshot<T> seen, int[] slots, int blockSize) {
        int count = Arrays.stream(slots).map(seen::liveRows).sum();
        long[] rows = new long[count];
        int next = 0;
        for (int slot : slots) {
            Block<T> block = (Block<T>) Objects.requireNonNull(seen.part(slot));
            long[] live = seen.live(slot);
            for (int i = 0; i < live.length; i++) {
                for (long left = live[i]; left != 0; left &= left - 1) {
                    int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    rows[next++] = (long) block.neighbourhood(row) << Integer.SIZE | Location.of(slot, row);
                }
            }
        }
        Arrays.sort(rows);
        int blocks = Math.max(1, Math.ceilDiv(count, blockSize));
        return new Regrouping(slots, rows, Math.ceilDiv(count, blocks));
    }

    /** Where the rows come from. */
    int[] slots() {
        return slots;
    }

    boolean isDone() {
        return done == rows.length;
    }

    /** The locations of the rows of the next block. */
    int[] next() {
        int from = done;
        done = Math.min(rows.length, done + share);
        return Arrays.stream(rows, from, done).mapToInt(row -> (int) row).toArray();
    }
}
