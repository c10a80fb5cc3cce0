package org.himatch.ranking;

/**
 * A part that is sealed: nothing comes to it any more.
 *
 * @param <T> what is in a row
 */
sealed interface Block<T extends Arrival> extends Part<T> permits CandidateBlock, JobBlock {

    /** The words of a bitmap of all rows. */
    int words();

    /** The {@link Neighbourhood} of a row. */
    int neighbourhood(int row);
}
