package org.himatch.ranking;

import java.util.Arrays;

/** A growing list of small unsigned numbers: rows of a block, or rows with a level. */
final class RowList {

    private char[] values = new char[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (char) value;
    }

    int size() {
        return size;
    }

    char[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
