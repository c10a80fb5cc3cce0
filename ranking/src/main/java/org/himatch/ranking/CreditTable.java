package org.himatch.ranking;

/**
 * Room for what a candidate earns for everything that can be asked, kept from one candidate to the next: of the most that can be
 * asked nothing is earned, so only what was written to is cleared. For one candidate at a time.
 */
final class CreditTable {

    private final int[] worths;
    private final int[] firsts;
    private final int[] counts;
    private int[] touched = {};

    CreditTable(AskedSkills asked) {
        worths = new int[asked.size()];
        int skills = asked.skills().size();
        firsts = new int[skills];
        counts = new int[skills];
    }

    /** By what can be asked; 0 where nothing was written. */
    int[] worths() {
        return worths;
    }

    /** By skill; anything where nothing was written. */
    int[] firsts() {
        return firsts;
    }

    /** By skill; 0 where nothing was written. */
    int[] counts() {
        return counts;
    }

    /** Says in which skills' places something is written. */
    void touch(int[] skills) {
        touched = skills;
    }

    /** Makes room for the next candidate. */
    void clear() {
        for (int skill : touched) {
            counts[skill] = 0;
            AskedSkills.fill(worths, skill, 0);
        }
        touched = new int[0];
    }
}
