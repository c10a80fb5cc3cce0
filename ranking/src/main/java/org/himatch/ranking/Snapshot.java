package org.himatch.ranking;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that an index holds at one moment: parts in slots, and for each which of its rows count. Immutable; every
 * change makes a new snapshot that shares all that it does not change. A slot may be empty.
 *
 * @param <T> what is in a row
 */
final class Snapshot<T extends Arrival> {

    private final @Nullable Part<T>[] parts;
    private final long[] @Nullable [] live;

    private Snapshot(@Nullable Part<T>[] parts, long[] @Nullable [] live) {
        this.parts = parts;
        this.live = live;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can be made in no other way
    static <T extends Arrival> Snapshot<T> empty() {
        return new Snapshot<>(new Part[0], new long[0][]);
    }

    int slots() {
        return parts.length;
    }

    @Nullable
    Part<T> part(int slot) {
        return parts[slot];
    }

    /** The rows of a slot that count. Not to be changed. */
    long[] live(int slot) {
        return Objects.requireNonNull(live[slot]);
    }

    boolean isLive(int slot, int row) {
        return Bitmaps.contains(live(slot), row);
    }

    int liveRows(int slot) {
        return Bitmaps.count(live(slot), live(slot).length);
    }

    /** The number of rows that count. */
    int size() {
        int size = 0;
        for (int slot = 0; slot < parts.length; slot++) {
            size += parts[slot] == null ? 0 : liveRows(slot);
        }
        return size;
    }

    /** The words that the largest part takes, at least 1. */
    int words() {
        int words = 1;
        for (long[] rows : live) {
            words = Math.max(words, rows == null ? 0 : rows.length);
        }
        return words;
    }

    /** A slot that is empty, or the next after all others. */
    int freeSlot() {
        int slot = 0;
        while (slot < parts.length && parts[slot] != null) {
            slot++;
        }
        return slot;
    }

    /** Puts a part into a slot, empties the slot, or puts another part in place of one. */
    Snapshot<T> withPart(int slot, @Nullable Part<T> part, long @Nullable [] rows) {
        int slots = Math.max(parts.length, slot + 1);
        @Nullable Part<T>[] newParts = Arrays.copyOf(parts, slots);
        long[] @Nullable [] newLive = Arrays.copyOf(live, slots);
        newParts[slot] = part;
        newLive[slot] = rows;
        return new Snapshot<>(newParts, newLive);
    }

    Snapshot<T> with(int slot, int row) {
        long[] rows = live(slot).clone();
        Bitmaps.add(rows, row);
        return withLive(slot, rows);
    }

    Snapshot<T> without(int slot, int row) {
        long[] rows = live(slot).clone();
        Bitmaps.remove(rows, row);
        return withLive(slot, rows);
    }

    /** With other rows counting in some slots. */
    Snapshot<T> withLive(Map<Integer, long[]> bySlot) {
        long[] @Nullable [] newLive = live.clone();
        bySlot.forEach((slot, rows) -> newLive[slot] = rows);
        return new Snapshot<>(parts, newLive);
    }

    private Snapshot<T> withLive(int slot, long[] rows) {
        long[] @Nullable [] newLive = live.clone();
        newLive[slot] = rows;
        return new Snapshot<>(parts, newLive);
    }

    /** About how many bytes of heap it takes, with everything in it. */
    long bytes() {
        long bytes = Memory.of(parts) + Memory.of(live);
        for (int slot = 0; slot < parts.length; slot++) {
            Part<T> part = parts[slot];
            if (part != null) {
                bytes += part.bytes() + Memory.of(live(slot));
            }
        }
        return bytes;
    }
}
