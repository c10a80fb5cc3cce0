package org.himatch.ranking;

/**
 * What holding one skill counts for when another is asked.
 *
 * @param held dense id of the skill held
 * @param percent share of what is asked that it earns at the same level, 1 to 100
 * @param kind why
 */
record Similar(int held, int percent, MatchKind kind) {

    /** Whether it proves the skill asked in full: the skill itself or a narrower one. */
    boolean proves() {
        return percent == 100;
    }
}
