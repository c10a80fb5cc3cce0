package org.himatch.benchmarks;

/** A kind of question about candidates that engines answer in different ways. */
enum QuestionClass {
    STANDARD("std", "a usual posting: state, remote, pay; 0-3 essential skills, 0-2 essential credentials"),
    POPULAR_20("popular20", "20 of the most popular skills, nothing essential, no filter"),
    TYPICAL("typical", "8 skills as postings ask them, nothing essential, no filter"),
    FEW_ELIGIBLE("few", "3 essential skills and 2 essential credentials: about 1 in 2000 eligible"),
    TIES("ties", "one popular skill: thousands tie at the top"),
    NEAR_MISSES("nearmisses", "few eligible, and the page is filled with who comes closest"),
    LEAST_SCORE("minscore", "8 skills, and only those with at least a given score");

    private final String id;
    private final String meaning;

    QuestionClass(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** A short name, as on the command line. */
    String id() {
        return id;
    }

    /** What is asked, for people. */
    String meaning() {
        return meaning;
    }
}
