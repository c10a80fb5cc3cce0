package org.himatch.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the rows of a block, turned around: for each value, the rows that have it. A row may have several, or
 * none.
 *
 * @param <K> the values
 */
final class KeyedRows<K> {

    /** Bytes of a hash map's entry and its share of the table; values are shared by all blocks. */
    static final int MAP_ENTRY = 48;

    private final Map<K, RowSet> byValue = new HashMap<>();
    private final RowSet anywhere;
    private final boolean isComplete;

    private KeyedRows(Map<K, RowList> lists, RowList any, int rows) {
        int words = Bitmaps.words(rows);
        lists.forEach((value, list) -> byValue.put(value, RowSet.of(list, words)));
        anywhere = RowSet.of(any, words);
        isComplete = any.size() == rows;
    }

    /** Reads the values of each row. */
    static <T, K> KeyedRows<K> of(List<T> rows, Function<T, Collection<K>> values) {
        Map<K, RowList> lists = new HashMap<>();
        RowList any = new RowList();
        for (int row = 0; row < rows.size(); row++) {
            Collection<K> of = values.apply(rows.get(row));
            for (K value : of) {
                lists.computeIfAbsent(value, it -> new RowList()).add(row);
            }
            if (!of.isEmpty()) {
                any.add(row);
            }
        }
        return new KeyedRows<>(lists, any, rows.size());
    }

    /** Reads the value of each row, null for none. */
    static <T, K> KeyedRows<K> ofOne(List<T> rows, Function<T, @Nullable K> value) {
        return of(rows, row -> {
            K one = value.apply(row);
            return one == null ? Set.of() : Set.of(one);
        });
    }

    /** Whether every row has a value. */
    boolean isComplete() {
        return isComplete;
    }

    /** Whether no row has a value. */
    boolean isEmpty() {
        return byValue.isEmpty();
    }

    /** Whether no row has another value than this. */
    boolean isOnly(K value) {
        return byValue.isEmpty() || (byValue.size() == 1 && byValue.containsKey(value));
    }

    /** Whether every row has this value, and no other. */
    boolean isEverywhere(K value) {
        return isComplete && isOnly(value) && !byValue.isEmpty();
    }

    /** All values that there are. */
    Collection<K> values() {
        return byValue.keySet();
    }

    /** The rows that have a value. */
    RowSet with(K value) {
        return byValue.getOrDefault(value, RowSet.EMPTY);
    }

    boolean isAnywhere(K value) {
        return byValue.containsKey(value);
    }

    /** The rows that have any value. */
    RowSet anywhere() {
        return anywhere;
    }

    /** Sets a bitmap to the rows that have any of these values. */
    long[] any(Set<K> values, long[] into, int words) {
        Arrays.fill(into, 0, words, 0);
        for (K value : values) {
            with(value).addTo(into);
        }
        return into;
    }

    /** Removes the rows that have values, but none of these. */
    void removeOnlyOthers(Set<K> values, long[] from, long[] scratch, int words) {
        anywhere.removeUnless(any(values, scratch, words), from);
    }

    /** Tells for each value how many of the given rows have it. */
    void count(long[] rows, long[] scratch, int words, ObjIntConsumer<? super K> counts) {
        byValue.keySet()
                .forEach(value ->
                        counts.accept(value, Bitmaps.countBoth(any(Set.of(value), scratch, words), rows, words)));
    }

    /** The values of a row. */
    Set<K> valuesOf(int row) {
        if (!anywhere.contains(row)) {
            return Set.of();
        }
        Set<K> values = new HashSet<>();
        byValue.forEach((value, rows) -> {
            if (rows.contains(row)) {
                values.add(value);
            }
        });
        return values;
    }

    long bytes() {
        long bytes = 64 + anywhere.bytes();
        for (RowSet rows : byValue.values()) {
            bytes += MAP_ENTRY + rows.bytes();
        }
        return bytes;
    }
}
