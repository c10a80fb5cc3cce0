package org.himatch.benchmarks;

/** Something that can answer questions about the candidates it was given. */
interface Contestant {

    String name();

    Answer answer(Question question);
}
