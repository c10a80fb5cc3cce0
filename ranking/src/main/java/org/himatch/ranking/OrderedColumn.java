package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One whole number for each row of a block, or none. The distinct numbers are numbered from 1 in ascending order, 0 for
 * none, and those numbers are kept in bit planes: few bits, and one pass over them compares all rows with a bound.
 */
final class OrderedColumn {

    /** Stands for no number. */
    static final long NONE = Long.MIN_VALUE;

    private final long[] distinct;
    private final long[][] planes;

    /** @param values the number of each row, or {@link #NONE} */
    OrderedColumn(long[] values) {
        distinct = LongStream.of(values)
                .filter(value -> value != NONE)
                .sorted()
                .distinct()
                .toArray();
        planes = new long[Integer.SIZE - Integer.numberOfLeadingZeros(distinct.length)][Bitmaps.words(values.length)];
        for (int row = 0; row < values.length; row++) {
            int code = values[row] == NONE ? 0 : Arrays.binarySearch(distinct, values[row]) + 1;
            for (int bit = 0; bit < planes.length; bit++) {
                planes[bit][row >> 6] |= (code >>> bit & 1L) << row;
            }
        }
    }

    /** The dates of rows as days since 1970-01-01. */
    static <T> OrderedColumn ofDates(List<T> rows, Function<T, @Nullable LocalDate> date) {
        return new OrderedColumn(rows.stream()
                .map(date)
                .mapToLong(day -> day == null ? NONE : day.toEpochDay())
                .toArray());
    }

    /** Sets a bitmap to the rows whose number is at least this; rows without one are not among them. */
    void atLeast(long bound, long[] into, int words) {
        int found = Arrays.binarySearch(distinct, bound);
        int code = found >= 0 ? found + 1 : -found;
        if (code > distinct.length) {
            Arrays.fill(into, 0, words, 0);
            return;
        }
        BitSliced.atLeast(planes, planes.length, code, into, words);
    }

    /** Sets a bitmap to the rows whose number is this; some row's has to be. */
    void equalTo(long value, long[] into, int words) {
        BitSliced.equalTo(planes, Arrays.binarySearch(distinct, value) + 1, into, words);
    }

    /** The number of a row, or {@link #NONE}. */
    long value(int row) {
        int code = 0;
        for (int bit = 0; bit < planes.length; bit++) {
            code |= (int) (planes[bit][row >> 6] >>> row & 1) << bit;
        }
        return code == 0 ? NONE : distinct[code - 1];
    }

    long bytes() {
        long bytes = 24 + Memory.of(distinct) + Memory.of(planes);
        for (long[] plane : planes) {
            bytes += Memory.of(plane);
        }
        return bytes;
    }
}
