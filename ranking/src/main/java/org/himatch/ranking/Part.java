package org.himatch.ranking;

/**
 * Some of what an index holds, each in a row. Which rows count is said elsewhere: a row is never taken out.
 *
 * @param <T> what is in a row
 */
sealed interface Part<T extends Arrival> permits Block, Delta {

    /** The high half of a row's id. */
    long high(int row);

    /** The low half of a row's id. */
    long low(int row);

    /** What is in a row, as far as rankings can tell. */
    T item(int row);

    /** About how many bytes of heap it takes. */
    long bytes();
}
