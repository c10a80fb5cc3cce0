package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Keeps what an index holds: publishes a new snapshot for every change, and tidies up in the background.
 *
 * <p>An item is found by its id, at a slot and row. A change appends to the delta that is filling and clears the row that it
 * replaces, in one new snapshot: a reader sees the item once, before or after. Nothing that a published snapshot
 * can reach is written again, except rows of the delta that no published snapshot counts.
 *
 * <p>Tidying builds without the lock, from rows that can no longer change, and takes the lock to put the result in.
 * <ul>
 *   <li><b>Sealing</b> puts a block in place of a full delta, same slot and same rows. So locations stay, and rows that
 *       stopped counting in the meantime are already marked.
 *   <li><b>Merging</b> puts the counting rows of several thin blocks into a new one. A row that stopped counting while
 *       it was copied does not count in the new block either; the others' locations move.
 * </ul>
 * What is being worked on is claimed, so that the writer, when sealing falls behind, can do a share itself.
 *
 * @param <T> what is in a row
 */
final class Store<T extends Arrival> {

    /** So many rows a part has at most: a row fits 16 bits, a slot and a row fit 31. */
    static final int MOST_ROWS = 1 << 14;

    /** So many thin blocks are worth a merge; fewer cost less than the work. */
    private static final int MERGED_AT_ONCE = 8;

    /** When so many full deltas wait to be sealed, the writer helps. */
    private static final int MOST_WAITING = 4;

    private static final int ROW_BITS = 14;
    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private final Function<List<T>, Part<T>> sealing;
    private final ToIntFunction<T> richness;
    private final Executor background;
    private final int blockSize;
    private final int deltaSize;
    private final Locations locations = new Locations(new IdsInPlace());
    private final BitSet claimed = new BitSet();
    private volatile Snapshot<T> snapshot = Snapshot.empty();
    private int filling = -1;
    private int changes;
    private int waiting;
    private boolean tidying;

    /**
     * An empty store.
     *
     * @param sealing makes a block of rows, which keep their order
     * @param richness the rows of a merged block lie with the richest in front; sealed ones stay as they came
     * @param background runs the tidying
     * @param blockSize how many rows a block has at most, 1 to {@value #MOST_ROWS}
     * @param deltaSize how many rows come before they are sealed, at most the block size
     */
    Store(
            Function<List<T>, Part<T>> sealing,
            ToIntFunction<T> richness,
            Executor background,
            int blockSize,
            int deltaSize) {
        Require.inRange("the block size", blockSize, 1, MOST_ROWS);
        Require.inRange("the delta size", deltaSize, 1, blockSize);
        this.sealing = sealing;
        this.richness = richness;
        this.background = background;
        this.blockSize = blockSize;
        this.deltaSize = deltaSize;
    }

    /** A piece of work on claimed slots. */
    private sealed interface Work<T extends Arrival> {

        record Seal<T extends Arrival>(int slot, Delta<T> delta) implements Work<T> {}

        record Merge<T extends Arrival>(Snapshot<T> seen, int[] slots) implements Work<T> {}
    }

    /** What a merge moves, and from where. */
    private record Moving<T>(T item, int origin, int richness) {

        static <T> Moving<T> of(T item, int origin, ToIntFunction<T> richness) {
            return new Moving<>(item, origin, richness.applyAsInt(item));
        }
    }

    private final class IdsInPlace implements Locations.Ids {
        @Override
        public long high(int location) {
            return part(location >> ROW_BITS).high(location & ROW_MASK);
        }

        @Override
        public long low(int location) {
            return part(location >> ROW_BITS).low(location & ROW_MASK);
        }
    }

    private Part<T> part(int slot) {
        return Objects.requireNonNull(snapshot.part(slot));
    }

    Snapshot<T> snapshot() {
        return snapshot;
    }

    void put(T item) {
        synchronized (this) {
            Snapshot<T> next = withoutOld(item.id());
            if (filling < 0) {
                filling = next.freeSlot();
                next = next.withPart(filling, new Delta<>(deltaSize), new long[Bitmaps.words(deltaSize)]);
            }
            Delta<T> delta = (Delta<T>) Objects.requireNonNull(next.part(filling));
            int row = delta.append(item);
            snapshot = next.with(filling, row);
            locations.put(
                    item.id().getMostSignificantBits(), item.id().getLeastSignificantBits(), filling << ROW_BITS | row);
            if (delta.isFull()) {
                filling = -1;
                waiting++;
            }
        }
        afterChange();
    }

    boolean remove(UUID id) {
        synchronized (this) {
            Snapshot<T> next = withoutOld(id);
            if (next == snapshot) {
                return false;
            }
            locations.remove(id.getMostSignificantBits(), id.getLeastSignificantBits());
            snapshot = next;
        }
        afterChange();
        return true;
    }

    private Snapshot<T> withoutOld(UUID id) {
        int location = locations.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return location == Locations.NOWHERE ? snapshot : snapshot.without(location >> ROW_BITS, location & ROW_MASK);
    }

    synchronized long bytes() {
        return snapshot.bytes() + locations.bytes();
    }

    private void afterChange() {
        boolean start;
        boolean help;
        synchronized (this) {
            changes++;
            start = changes >= deltaSize && !tidying;
            if (start) {
                changes = 0;
                tidying = true;
            }
            help = waiting >= MOST_WAITING;
        }
        if (start) {
            background.execute(this::tidy);
        }
        if (help) {
            claim(false).ifPresent(this::work);
        }
    }

    private void tidy() {
        for (Optional<Work<T>> work = claim(true); work.isPresent(); work = claim(true)) {
            work(work.get());
        }
    }

    /** Takes the next piece of work, if there is any. */
    private synchronized Optional<Work<T>> claim(boolean inBackground) {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (slot != filling && !claimed.get(slot) && snapshot.part(slot) instanceof Delta<T> delta) {
                claimed.set(slot);
                waiting--;
                return Optional.of(new Work.Seal<>(slot, delta));
            }
        }
        int[] thin = inBackground ? thinBlocks() : new int[0];
        if (thin.length > 0) {
            IntStream.of(thin).forEach(claimed::set);
            return Optional.of(new Work.Merge<>(snapshot, thin));
        }
        if (inBackground) {
            tidying = false;
        }
        return Optional.empty();
    }

    /** Blocks worth merging: the thinnest that fit into one, when there are many thin ones; or a single empty one. */
    private int[] thinBlocks() {
        List<Integer> thin = new ArrayList<>();
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (!claimed.get(slot) && snapshot.part(slot) != null && !(snapshot.part(slot) instanceof Delta)) {
                int rows = snapshot.liveRows(slot);
                if (rows == 0) {
                    return new int[] {slot};
                }
                if (rows <= blockSize / 2) {
                    thin.add(slot);
                }
            }
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
        return thin.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }

    private void work(Work<T> work) {
        switch (work) {
            case Work.Seal<T> seal -> seal(seal);
            case Work.Merge<T> merge -> merge(merge);
        }
    }

    private void seal(Work.Seal<T> work) {
        Part<T> block = sealing.apply(work.delta().items());
        synchronized (this) {
            snapshot = snapshot.withPart(work.slot(), block, snapshot.live(work.slot()));
            claimed.clear(work.slot());
        }
    }

    private void merge(Work.Merge<T> work) {
        List<Moving<T>> moving = new ArrayList<>();
        for (int slot : work.slots()) {
            Part<T> part = Objects.requireNonNull(work.seen().part(slot));
            long[] live = work.seen().live(slot);
            Bitmaps.forEach(live, live.length, row -> {
                moving.add(Moving.of(part.item(row), slot << ROW_BITS | row, richness));
            });
        }
        if (moving.isEmpty()) {
            synchronized (this) {
                snapshot = emptied(snapshot, work.slots());
            }
            return;
        }
        moving.sort(Comparator.comparingInt(Moving<T>::richness).reversed());
        Part<T> block = sealing.apply(moving.stream().map(Moving::item).toList());
        synchronized (this) {
            move(block, moving.stream().map(Moving::origin).toList(), work.slots());
        }
    }

    private void move(Part<T> block, List<Integer> origins, int[] slots) {
        int slot = snapshot.freeSlot();
        long[] live = new long[Bitmaps.words(origins.size())];
        // In place before its rows count, so that locations that have moved can be read.
        snapshot = snapshot.withPart(slot, block, live.clone());
        for (int row = 0; row < origins.size(); row++) {
            int origin = origins.get(row);
            if (snapshot.isLive(origin >> ROW_BITS, origin & ROW_MASK)) {
                Bitmaps.add(live, row);
                locations.put(block.high(row), block.low(row), slot << ROW_BITS | row);
            }
        }
        snapshot = emptied(snapshot.withPart(slot, block, live), slots);
    }

    private Snapshot<T> emptied(Snapshot<T> from, int[] slots) {
        Snapshot<T> next = from;
        for (int slot : slots) {
            next = next.withPart(slot, null, null);
            claimed.clear(slot);
        }
        return next;
    }
}
