package org.himatch.ranking;

import java.util.Arrays;

/**
 * Fetches columns from memory before they are looked at. A little of each line of memory is read, and nothing waits for what
 * is read, so the processor fetches many lines at the same time. Columns are read side by side, not one after another: lines of
 * many columns arrive in half the time that as many lines of one take.
 */
final class Fetching {

    /** So many columns are read side by side. */
    private static final int SIDE_BY_SIDE = 12;

    private static final int LINE_OF_LIST = Bitmaps.LINE * Long.BYTES / Character.BYTES;

    private final long[][] columns = new long[SIDE_BY_SIDE][];
    private int count;

    /** Kept, lest the compiler leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private long read;

    /** Adds the first words of a column, and fetches when enough are waiting. */
    void add(long[] column, int words) {
        columns[count++] = column;
        if (count == SIDE_BY_SIDE) {
            readAll(words);
        }
    }

    /** Fetches a part of a list. */
    void fetch(char[] list, int from, int to) {
        long sum = 0;
        for (int at = from; at < to; at += LINE_OF_LIST) {
            sum += list[at];
        }
        read = sum;
    }

    /** Fetches what is waiting. */
    void finish(int words) {
        if (count > 0) {
            Arrays.fill(columns, count, SIDE_BY_SIDE, columns[0]);
            readAll(words);
        }
    }

    private void readAll(int words) {
        read = sum(
                words,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                columns[7],
                columns[8],
                columns[9],
                columns[10],
                columns[11]);
        count = 0;
    }

    private static long sum(
            int words,
            long[] a,
            long[] b,
            long[] c,
            long[] d,
            long[] e,
            long[] f,
            long[] g,
            long[] h,
            long[] i,
            long[] j,
            long[] k,
            long[] l) {
        long sum = 0;
        for (int at = 0; at < words; at += Bitmaps.LINE) {
            sum += a[at] + b[at] + c[at] + d[at] + e[at] + f[at] + g[at] + h[at] + i[at] + j[at] + k[at] + l[at];
        }
        return sum;
    }
}
