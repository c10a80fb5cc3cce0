package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came last, as it came. One thread appends. A reader sees a row when a snapshot says that it counts, and a
 * snapshot is published after the row was written.
 *
 * @param <T> what is in a row
 */
final class Delta<T extends Arrival> implements Part<T> {

    /** Bytes of a profile or a posting of usual length as objects: an estimate, of a small part of the whole. */
    private static final int OBJECTS = 2000;

    private final @Nullable Object[] rows;
    private int size;

    Delta(int capacity) {
        rows = new Object[capacity];
    }

    /** Appends a row and tells its number. Only for the writer. */
    int append(T item) {
        rows[size] = item;
        return size++;
    }

    boolean isFull() {
        return size == rows.length;
    }

    /** All rows of a delta to which nothing is appended any more. */
    List<T> items() {
        List<T> items = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            items.add(item(row));
        }
        return items;
    }

    @Override
    public long high(int row) {
        return item(row).id().getMostSignificantBits();
    }

    @Override
    public long low(int row) {
        return item(row).id().getLeastSignificantBits();
    }

    @Override
    @SuppressWarnings("unchecked") // append takes nothing else
    public T item(int row) {
        return (T) Objects.requireNonNull(rows[row]);
    }

    @Override
    public long bytes() {
        return Memory.of(rows) + (long) OBJECTS * size;
    }
}
