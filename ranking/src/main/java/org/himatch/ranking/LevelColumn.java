package org.himatch.ranking;

/**
 * The declared level of one skill for each row of a block. When many hold the skill: three bit planes, for levels 0 to
 * 5. When few do: a list of the rows, those of the highest level first.
 */
final class LevelColumn {

    private static final int LEVELS = 5;

    /** Below one holder in this many rows, a list is much smaller than planes and hardly slower to read. */
    private static final int RARE = 20;

    private static final long[] NO_PLANE = {};

    private final long[] ones;
    private final long[] twos;
    private final long[] fours;

    /** First for each level, from 1, where the rows of at least that level end; then the rows. */
    private final char[] listed;

    /** @param holders {@code row * 8 + level} for each holder, in ascending order */
    LevelColumn(RowList holders, int words) {
        if ((long) holders.size() * RARE < (long) words * Long.SIZE) {
            ones = NO_PLANE;
            twos = NO_PLANE;
            fours = NO_PLANE;
            listed = byLevel(holders.toArray());
            return;
        }
        ones = new long[words];
        twos = new long[words];
        fours = new long[words];
        listed = new char[0];
        for (char holder : holders.toArray()) {
            int row = holder >> 3;
            ones[row >> 6] |= (holder & 1L) << row;
            twos[row >> 6] |= (holder >> 1 & 1L) << row;
            fours[row >> 6] |= (holder >> 2 & 1L) << row;
        }
    }

    private static char[] byLevel(char[] holders) {
        char[] listed = new char[LEVELS + holders.length];
        int end = LEVELS;
        for (int level = LEVELS; level > 0; level--) {
            for (char holder : holders) {
                if ((holder & 7) == level) {
                    listed[end++] = (char) (holder >> 3);
                }
            }
            listed[level - 1] = (char) end;
        }
        return listed;
    }

    /** Adds the rows that declare the skill at this level, 1 to 5, or above. */
    void addAtLeast(int level, long[] into) {
        addBetween(level, LEVELS + 1, into);
    }

    /**
     * Adds the rows that declare the skill at this level, 1 to 5, or above, but below another. It is free to add those of
     * the other level and above as well.
     */
    void addBetween(int level, int below, long[] into) {
        if (ones.length == 0) {
            int start = below > LEVELS ? LEVELS : listed[below - 1];
            int end = listed[level - 1];
            for (int i = start; i < end; i++) {
                Bitmaps.add(into, listed[i]);
            }
            return;
        }
        switch (level) {
            case 1 -> addAny(into);
            case 2 -> addTwoOrMore(into);
            case 3 -> addThreeOrMore(into);
            case 4 -> Bitmaps.or(into, fours, fours.length);
            case 5 -> addFive(into);
            default -> throw new IllegalArgumentException("no such level: " + level);
        }
    }

    private void addAny(long[] into) {
        for (int i = 0; i < ones.length; i++) {
            into[i] |= ones[i] | twos[i] | fours[i];
        }
    }

    private void addTwoOrMore(long[] into) {
        for (int i = 0; i < ones.length; i++) {
            into[i] |= twos[i] | fours[i];
        }
    }

    private void addThreeOrMore(long[] into) {
        for (int i = 0; i < ones.length; i++) {
            into[i] |= (ones[i] & twos[i]) | fours[i];
        }
    }

    private void addFive(long[] into) {
        for (int i = 0; i < ones.length; i++) {
            into[i] |= ones[i] & fours[i];
        }
    }

    long bytes() {
        long planes = ones.length == 0 ? 0 : 3 * Memory.of(ones);
        return 32 + planes + Memory.of(listed);
    }
}
