package org.himatch.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * {@link Chores} says what is next. While a store is being filled rows are sealed and no more, and in larger shares: what is moved
 * before all is there has to be moved again.
 * <ul>
 *   <li><b>Sealing</b> puts a block in place of a full delta, same slot and same rows. So locations stay, and rows that
 *       stopped counting in the meantime are already marked.
 *   <li><b>Merging</b> moves the counting rows of several thin blocks to a new one.
 *   <li><b>Regrouping</b> moves those of all blocks to new ones, where rows lie together that the same questions leave out.
 * </ul>
 * A move makes the rows count in the new block and no longer in the old ones, in one new snapshot. A row that stopped counting
 * while it was copied does not count in the new block either. What is being worked on is claimed, so that the writer, when sealing
 * falls behind, can do a share itself.
 *
 * @param <T> what is in a row
 */
final class Store<T extends Arrival> {

    /** When so many full deltas wait to be sealed, the writer helps. */
    private static final int MOST_WAITING = 4;

    /** While it is filled, deltas are of this share of a block: large enough to be regrouped without having been merged before. */
    private static final int FILLING_SHARE = 8;

    private final Function<List<T>, Block<T>> sealing;
    private final ToIntFunction<T> richness;
    private final Executor background;
    private final int blockSize;
    private final int deltaSize;
    private final Locations locations = new Locations(new IdsInPlace());
    private final Chores<T> chores;
    private volatile Snapshot<T> snapshot = Snapshot.empty();
    private int filling = -1;
    private int changes;
    private int waiting;
    private boolean tidying;
    private boolean isFilled = true;

    /**
     * An empty store.
     *
     * @param sealing makes a block of rows, which keep their order
     * @param richness the rows of a block that others were moved to lie with the highest in front: candidates who hold most, jobs
     *     that insist on least; sealed ones stay as they came
     * @param background runs the tidying
     * @param blockSize how many rows a block has at most, 1 to {@value Location#MOST_ROWS}
     * @param deltaSize how many rows come before they are sealed, at most the block size
     */
    Store(
            Function<List<T>, Block<T>> sealing,
            ToIntFunction<T> richness,
            Executor background,
            int blockSize,
            int deltaSize) {
        Require.inRange("the block size", blockSize, 1, Location.MOST_ROWS);
        Require.inRange("the delta size", deltaSize, 1, blockSize);
        this.sealing = sealing;
        this.richness = richness;
        this.background = background;
        this.blockSize = blockSize;
        this.deltaSize = deltaSize;
        chores = new Chores<>(blockSize);
    }

    /** What is moved, and from where. */
    private record Moving<T>(T item, int origin, int richness) {}

    private final class IdsInPlace implements Locations.Ids {
        @Override
        public long high(int location) {
            return part(Location.slot(location)).high(Location.row(location));
        }

        @Override
        public long low(int location) {
            return part(Location.slot(location)).low(Location.row(location));
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
                int size = isFilled ? deltaSize : Math.max(deltaSize, blockSize / FILLING_SHARE);
                next = next.withPart(filling, new Delta<>(size), new long[Bitmaps.words(size)]);
            }
            Delta<T> delta = (Delta<T>) Objects.requireNonNull(next.part(filling));
            int row = delta.append(item);
            snapshot = next.with(filling, row);
            locations.put(
                    item.id().getMostSignificantBits(), item.id().getLeastSignificantBits(), Location.of(filling, row));
            if (delta.isFull()) {
                endDelta();
            }
        }
        afterChange();
    }

    private void endDelta() {
        filling = -1;
        waiting++;
    }

    /** Much is to come, and little is asked before {@link #endFilling}. */
    synchronized void beginFilling() {
        isFilled = false;
    }

    /** Tidies up what has come since {@link #beginFilling}. */
    void endFilling() {
        synchronized (this) {
            isFilled = true;
            if (filling >= 0) {
                endDelta();
            }
            if (tidying) {
                return;
            }
            tidying = true;
        }
        background.execute(this::tidy);
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
        return location == Locations.NOWHERE
                ? snapshot
                : snapshot.without(Location.slot(location), Location.row(location));
    }

    synchronized long bytes() {
        return snapshot.bytes() + locations.bytes();
    }

    synchronized boolean isTidying() {
        return tidying;
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
        for (Optional<Chores.Work<T>> work = claim(true); work.isPresent(); work = claim(true)) {
            work(work.get());
        }
    }

    /** Takes the next piece of work, if there is any. */
    private synchronized Optional<Chores.Work<T>> claim(boolean inBackground) {
        Optional<Chores.Work<T>> seal = chores.claimSeal(snapshot, filling);
        if (seal.isPresent()) {
            waiting--;
            return seal;
        }
        Optional<Chores.Work<T>> other = inBackground && isFilled ? chores.claimOther(snapshot) : Optional.empty();
        if (inBackground && other.isEmpty()) {
            tidying = false;
        }
        return other;
    }

    private void work(Chores.Work<T> work) {
        switch (work) {
            case Chores.Work.Seal<T>(int slot, Delta<T> delta) -> seal(slot, delta);
            case Chores.Work.Merge<T>(int[] slots) -> {
                Regrouping rows = Regrouping.of(snapshot, slots, blockSize);
                do {
                    moveNext(rows, false);
                } while (!rows.isDone());
            }
            case Chores.Work.Regroup<T>(int[] slots) -> {
                Regrouping rows = Regrouping.of(snapshot, slots, blockSize);
                synchronized (this) {
                    chores.begin(rows);
                }
            }
            case Chores.Work.Move<T>(Regrouping rows) -> moveNext(rows, true);
        }
    }

    private void seal(int slot, Delta<T> delta) {
        Block<T> block = sealing.apply(delta.items());
        synchronized (this) {
            snapshot = snapshot.withPart(slot, block, Arrays.copyOf(snapshot.live(slot), block.words()));
            chores.release(slot);
        }
    }

    /** Makes the next block, and when that was the last one, clears away where its rows came from. */
    private void moveNext(Regrouping rows, boolean isGrouping) {
        Snapshot<T> seen = snapshot;
        List<Moving<T>> moving = IntStream.of(rows.next())
                .filter(origin -> seen.isLive(Location.slot(origin), Location.row(origin)))
                .mapToObj(this::moving)
                .sorted(Comparator.comparingInt(Moving<T>::richness).reversed())
                .toList();
        if (!moving.isEmpty()) {
            Block<T> block = sealing.apply(moving.stream().map(Moving::item).toList());
            move(block, moving.stream().mapToInt(Moving::origin).toArray(), isGrouping);
        }
        if (rows.isDone()) {
            clear(rows);
        }
    }

    private Moving<T> moving(int origin) {
        T item = part(Location.slot(origin)).item(Location.row(origin));
        return new Moving<>(item, origin, richness.applyAsInt(item));
    }

    private synchronized void move(Block<T> block, int[] origins, boolean isGrouping) {
        int slot = snapshot.freeSlot();
        long[] live = new long[Bitmaps.words(origins.length)];
        // In place before its rows count, so that locations that have moved can be read.
        snapshot = snapshot.withPart(slot, block, live.clone());
        Snapshot<T> before = snapshot;
        Map<Integer, long[]> rows = new HashMap<>();
        for (int row = 0; row < origins.length; row++) {
            int origin = origins[row];
            if (before.isLive(Location.slot(origin), Location.row(origin))) {
                Bitmaps.add(live, row);
                long[] left = rows.computeIfAbsent(
                        Location.slot(origin), slotLeft -> before.live(slotLeft).clone());
                Bitmaps.remove(left, Location.row(origin));
                locations.put(block.high(row), block.low(row), Location.of(slot, row));
            }
        }
        rows.put(slot, live);
        snapshot = snapshot.withLive(rows);
        if (isGrouping) {
            chores.isGrouped(slot);
        }
    }

    private synchronized void clear(Regrouping rows) {
        for (int slot : rows.slots()) {
            snapshot = snapshot.withPart(slot, null, null);
        }
        chores.releaseEmpty(rows);
    }
}
