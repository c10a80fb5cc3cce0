package org.himatch.matching.index;

/** One partner's part of the index. */
record Market(Shelf<CandidateEntry> candidates, Shelf<JobEntry> jobs) {

    Market() {
        this(new Shelf<>(), new Shelf<>());
    }
}
