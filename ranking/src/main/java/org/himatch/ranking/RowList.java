package org.himatch.ranking;

import java.util.Arrays;

/** A growing list of small unsigned numbers: rows of a block, or rows with a level. */
final class RowList {

    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** The numbers, each below 65 536. */
    char[] toArray() {
        char[] array = new char[size];
        for (int i = 0; i < size; i++) {
            array[i] = (char) values[i];
        }
        return array;
    }

    int[] toInts() {
        return Arrays.copyOf(values, size);
    }
}
