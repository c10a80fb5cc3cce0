package org.himatch.catalogue.text;

/** What a phrase that is no name says about the names around it. */
sealed interface Cue {

    /**
     * How well something is mastered.
     *
     * @param level 1 (aware) to 5 (expert)
     */
    record Level(int level) implements Cue {}

    /** The cues that carry nothing. */
    enum Plain implements Cue {
        DENIES_WHAT_FOLLOWS,
        DENIES_WHAT_PRECEDES,
        NEW_CLAUSE,
        /** Looks like one of the others and is none. */
        NOTHING
    }
}
