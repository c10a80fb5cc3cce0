package org.himatch.catalogue.text;

/** Counts how often one scan looks up a word: the cost of a scan, which a test holds to the length of the text. */
final class Steps {
    private long count;

    void add() {
        count++;
    }

    long count() {
        return count;
    }
}
