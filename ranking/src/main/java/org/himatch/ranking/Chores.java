package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tidy up in a store, the most urgent first, and what of it somebody is at: no two work on the same slot. For
 * use under the store's lock.
 *
 * @param <T> what is in a row
 */
final class Chores<T extends Arrival> {

    /** So many thin blocks are worth a merge; fewer cost less than the work. */
    private static final int MERGED_AT_ONCE = 8;

    /** From so many blocks' rows on that lie as they came, blocks are regrouped, ... */
    private static final int LEAST_MIXED = 4;

    /** ... when they are one in so many of all: so a row is moved a few times while the index grows. */
    private static final int MIXED_IN = 8;

    /**
     * So many blocks' rows at once, which stay until the last one is moved: of more, memory would be short, and rows hardly lie
     * better.
     */
    private static final int MOST_REGROUPED = 64;

    private final int blockSize;
    private final BitSet claimed = new BitSet();

    /** The slots whose rows have been regrouped. */
    private final BitSet grouped = new BitSet();

    private @Nullable Regrouping regrouping;

    Chores(int blockSize) {
        this.blockSize = blockSize;
    }

    /** A piece of work on claimed slots. */
    sealed interface Work<T extends Arrival> {

        /** A full delta becomes a block. */
        record Seal<T extends Arrival>(int slot, Delta<T> delta) implements Work<T> {}

        /** The rows of thin blocks become one block. */
        record Merge<T extends Arrival>(int[] slots) implements Work<T> {}

        /** It is to be found out how the rows of many blocks lie together best. */
        record Regroup<T extends Arrival>(int[] slots) implements Work<T> {}

        /** The next block of rows that lie together is to be made. */
        record Move<T extends Arrival>(Regrouping rows) implements Work<T> {}
    }

    /** The full delta that came first, if there is one. */
    Optional<Work<T>> claimSeal(Snapshot<T> snapshot, int filling) {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (slot != filling && !claimed.get(slot) && snapshot.part(slot) instanceof Delta<T> delta) {
                claimed.set(slot);
                return Optional.of(new Work.Seal<>(slot, delta));
            }
        }
        return Optional.empty();
    }

    /** The next piece of other work, if there is any. */
    Optional<Work<T>> claimOther(Snapshot<T> snapshot) {
        if (regrouping != null) {
            return Optional.of(new Work.Move<>(regrouping));
        }
        int[] mixed = mixed(snapshot);
        if (mixed.length > 0) {
            return Optional.of(new Work.Regroup<>(claimed(mixed)));
        }
        int[] thin = thin(snapshot);
        return thin.length > 0 ? Optional.of(new Work.Merge<>(claimed(thin))) : Optional.empty();
    }

    /** Blocks worth regrouping, if there are any: those whose rows lie as they came, and others to lay them among. */
    private int[] mixed(Snapshot<T> snapshot) {
        int most = MOST_REGROUPED * blockSize;
        List<Integer> all = new ArrayList<>();
        int rows = add(slots(snapshot, slot -> !grouped.get(slot)), most, snapshot, all);
        int mixed = rows;
        rows += add(slots(snapshot, grouped::get), most - rows, snapshot, all);
        return mixed >= LEAST_MIXED * blockSize && mixed * MIXED_IN >= rows ? toArray(all) : new int[0];
    }

    /** Adds blocks until there are so many rows, and tells how many there are. */
    private int add(int[] slots, int most, Snapshot<T> snapshot, List<Integer> into) {
        int rows = 0;
        for (int slot : slots) {
            if (rows >= most) {
                break;
            }
            into.add(slot);
            rows += snapshot.liveRows(slot);
        }
        return rows;
    }

    private static int[] toArray(List<Integer> slots) {
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] claimed(int[] slots) {
        IntStream.of(slots).forEach(claimed::set);
        return slots;
    }

    /** Somebody found out how rows lie together best. */
    void begin(Regrouping rows) {
        regrouping = rows;
    }

    /** There is a new block of rows that lie together. */
    void isGrouped(int slot) {
        grouped.set(slot);
    }

    /** The work on some slots is done. */
    void release(int... slots) {
        IntStream.of(slots).forEach(claimed::clear);
    }

    /** Nothing is left of the rows that some slots had. */
    void releaseEmpty(Regrouping rows) {
        for (int slot : rows.slots()) {
            claimed.clear(slot);
            grouped.clear(slot);
        }
        if (rows == regrouping) {
            regrouping = null;
        }
    }

    /** Blocks worth merging: the thinnest that fit into one, when there are many thin ones; or a single empty one. */
    private int[] thin(Snapshot<T> snapshot) {
        int[] empty = slots(snapshot, slot -> snapshot.liveRows(slot) == 0);
        if (empty.length > 0) {
            return new int[] {empty[0]};
        }
        List<Integer> thin = new ArrayList<>();
        for (int slot : slots(snapshot, slot -> isThin(snapshot, slot))) {
            thin.add(slot);
        }
        if (thin.size() < MERGED_AT_ONCE) {
            return new int[0];
        }
        thin.sort(Comparator.comparingInt(snapshot::liveRows));
        int rows = 0;
        int count = 0;
        while (count < thin.size() && rows + snapshot.liveRows(thin.get(count)) <= blockSize) {
            rows += snapshot.liveRows(thin.get(count));
            count++;
        }
        return toArray(thin.subList(0, count));
    }

    private boolean isThin(Snapshot<T> snapshot, int slot) {
        return snapshot.liveRows(slot) <= blockSize / 2;
    }

    /** The slots of blocks that nobody is at. */
    private int[] slots(Snapshot<T> snapshot, IntPredicate which) {
        return IntStream.range(0, snapshot.slots())
                .filter(slot -> !claimed.get(slot) && snapshot.part(slot) instanceof Block)
                .filter(which)
                .toArray();
    }
}
