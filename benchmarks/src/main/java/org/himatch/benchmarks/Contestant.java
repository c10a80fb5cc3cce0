package org.himatch.benchmarks;

/**
 * Something that can answer questions about what it was given.
 *
 * @param <Q> the questions
 */
interface Contestant<Q> {

    String name();

    Answer answer(Q question);
}
