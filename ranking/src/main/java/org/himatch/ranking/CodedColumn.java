package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One of few values for each row of a block, or none: {@link KeyedRows} for what a row has at most one of, in fewer
 * bits.
 *
 * @param <K> the values
 */
final class CodedColumn<K> {

    private final List<K> values = new ArrayList<>();
    private final Map<K, Integer> codes = new HashMap<>();
    private final OrderedColumn column;
    private final boolean isComplete;

    /** Reads the value of each row, null for none. */
    <T> CodedColumn(List<T> rows, Function<T, @Nullable K> value) {
        long[] coded = new long[rows.size()];
        boolean complete = true;
        for (int row = 0; row < coded.length; row++) {
            K of = value.apply(rows.get(row));
            complete &= of != null;
            coded[row] = of == null ? OrderedColumn.NONE : code(of);
        }
        column = new OrderedColumn(coded);
        isComplete = complete;
    }

    private int code(K value) {
        return codes.computeIfAbsent(value, it -> {
            values.add(it);
            return values.size() - 1;
        });
    }

    /** Whether every row has a value. */
    boolean isComplete() {
        return isComplete;
    }

    /** All values that there are. */
    Collection<K> values() {
        return values;
    }

    boolean isAnywhere(K value) {
        return codes.containsKey(value);
    }

    /** Sets a bitmap to the rows that have one of these values. */
    long[] any(Set<K> wanted, long[] into, long[] scratch, int words) {
        Arrays.fill(into, 0, words, 0);
        for (K value : wanted) {
            Integer code = codes.get(value);
            if (code != null) {
                column.equalTo(code, scratch, words);
                Bitmaps.or(into, scratch, words);
            }
        }
        return into;
    }

    /** Whether no row has another value than this. */
    boolean isOnly(K value) {
        return values.isEmpty() || (values.size() == 1 && values.getFirst().equals(value));
    }

    /** Whether every row has this value. */
    boolean isEverywhere(K value) {
        return isComplete && isOnly(value) && !values.isEmpty();
    }

    /** Sets a bitmap to the rows that have a value, but another than this. */
    long[] other(K value, long[] into, long[] scratch, int words) {
        column.atLeast(0, into, words);
        Integer code = codes.get(value);
        if (code != null) {
            column.equalTo(code, scratch, words);
            Bitmaps.andNot(into, scratch, words);
        }
        return into;
    }

    /** Tells for each value how many of the given rows have it. */
    void count(long[] rows, long[] scratch, int words, ObjIntConsumer<? super K> counts) {
        for (int code = 0; code < values.size(); code++) {
            column.equalTo(code, scratch, words);
            counts.accept(values.get(code), Bitmaps.countBoth(scratch, rows, words));
        }
    }

    /** The value of a row, or null. */
    @Nullable
    K valueOf(int row) {
        long code = column.value(row);
        return code == OrderedColumn.NONE ? null : values.get((int) code);
    }

    long bytes() {
        return 48 + (long) KeyedRows.MAP_ENTRY * values.size() + column.bytes();
    }
}
