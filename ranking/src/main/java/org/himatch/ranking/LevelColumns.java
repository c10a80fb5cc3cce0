package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declared level of every skill for each row of a block, skill by skill. When many hold a skill: three bit planes, for
 * levels 0 to 5. When few do: a list of the rows, those of the highest level first.
 *
 * <p>Planes are arrays of their own, read from the front: the compiler turns a loop over several arrays into vector
 * instructions only when it reads all of them at the same place. They are made one after another, those that most hold
 * first, and so mostly lie one behind another; memory is read several times as fast in long runs as here and there.
 */
final class LevelColumns {

    private static final int LEVELS = 5;

    private static final int PLANES = 3;

    /** Below one holder in this many rows, a list is much smaller than planes and hardly slower to read. */
    private static final int RARE = 20;

    /** The list of all skills that nobody declares: as any other, and empty. */
    private static final int EMPTY_LIST = -1;

    private final int words;

    /** By skill: the first of its planes, or -1 less where its list begins. */
    private final int[] starts;

    /** By skill: how many declare it. */
    private final char[] holders;

    /** For each skill in planes the ones of the levels, the twos and the fours. */
    private final long[][] planes;

    /** For each skill in a list: for each level, from 1, how many rows have at least that level; then the rows. */
    private final char[] lists;

    /** @param bySkill {@code row * 8 + level} for each holder of a skill, in ascending order; null when there is none */
    LevelColumns(@Nullable RowList[] bySkill, int words) {
        this.words = words;
        starts = new int[bySkill.length];
        Arrays.fill(starts, EMPTY_LIST);
        holders = new char[bySkill.length];
        List<RowList> inPlanes = new ArrayList<>();
        int listed = LEVELS;
        for (int skill = 0; skill < bySkill.length; skill++) {
            RowList list = bySkill[skill];
            holders[skill] = (char) (list == null ? 0 : list.size());
            if (list != null && isForPlanes(list)) {
                inPlanes.add(list);
            } else if (list != null) {
                starts[skill] = -1 - listed;
                listed += LEVELS + list.size();
            }
        }
        planes = new long[PLANES * inPlanes.size()][words];
        lists = new char[listed];
        inPlanes.sort(Comparator.comparingInt(RowList::size).reversed());
        List<@Nullable RowList> skills = Arrays.asList(bySkill);
        for (int place = 0; place < inPlanes.size(); place++) {
            int start = PLANES * place;
            starts[skills.indexOf(inPlanes.get(place))] = start;
            fillPlanes(inPlanes.get(place), start);
        }
        for (int skill = 0; skill < bySkill.length; skill++) {
            RowList list = bySkill[skill];
            if (list != null && starts[skill] < 0) {
                fillList(list.toInts(), -1 - starts[skill]);
            }
        }
    }

    private boolean isForPlanes(RowList holders) {
        return (long) holders.size() * RARE >= (long) words * Long.SIZE;
    }

    private void fillPlanes(RowList holders, int start) {
        for (int holder : holders.toInts()) {
            int row = holder >> 3;
            for (int bit = 0; bit < PLANES; bit++) {
                planes[start + bit][row >> 6] |= (holder >> bit & 1L) << row;
            }
        }
    }

    private void fillList(int[] holders, int start) {
        int count = 0;
        for (int level = LEVELS; level > 0; level--) {
            for (int holder : holders) {
                if ((holder & 7) == level) {
                    lists[start + LEVELS + count++] = (char) (holder >> 3);
                }
            }
            lists[start + level - 1] = (char) count;
        }
    }

    /** Fetches the columns of some skills, or adds their first words to what is fetched. */
    void addTo(Fetching fetching, int[] skills, int upTo) {
        for (int skill : skills) {
            addTo(fetching, skill, upTo);
        }
    }

    void addTo(Fetching fetching, int skill, int upTo) {
        int start = starts[skill];
        if (start >= 0) {
            for (int plane = start; plane < start + PLANES; plane++) {
                fetching.add(planes[plane], upTo);
            }
        } else {
            int first = -1 - start;
            fetching.fetch(lists, first, first + LEVELS + holders[skill]);
        }
    }

    /** Whether so many declare a skill that it has planes. */
    boolean isInPlanes(int skill) {
        return starts[skill] >= 0;
    }

    int skills() {
        return starts.length;
    }

    /** How many declare a skill. */
    int holders(int skill) {
        return holders[skill];
    }

    /** Adds the rows of the first words that declare a skill at this level, 1 to 5, or above. */
    void addAtLeast(int skill, int level, long[] into, int upTo) {
        addBetween(skill, level, LEVELS + 1, into, upTo);
    }

    /**
     * Adds the rows that declare a skill at this level, 1 to 5, or above, but below another. It is free to add those of
     * the other level and above, and those after the first words, as well.
     */
    void addBetween(int skill, int level, int below, long[] into, int upTo) {
        int start = starts[skill];
        if (start >= 0) {
            addPlanes(start, level, below, into, upTo);
        } else {
            addList(-1 - start, level, below, into);
        }
    }

    private void addList(int start, int level, int below, long[] into) {
        int rows = start + LEVELS;
        int end = rows + lists[start + level - 1];
        for (int i = below > LEVELS ? rows : rows + lists[start + below - 1]; i < end; i++) {
            Bitmaps.add(into, lists[i]);
        }
    }

    private void addPlanes(int start, int level, int below, long[] into, int upTo) {
        long[] ones = planes[start];
        long[] twos = planes[start + 1];
        long[] fours = planes[start + 2];
        switch (level) {
            case 1 -> {
                if (below <= 2) {
                    Bitmaps.or(into, ones, upTo);
                } else if (below <= 4) {
                    addEither(ones, twos, into, upTo);
                } else {
                    addAny(ones, twos, fours, into, upTo);
                }
            }
            case 2 -> {
                if (below <= 4) {
                    Bitmaps.or(into, twos, upTo);
                } else {
                    addEither(twos, fours, into, upTo);
                }
            }
            case 3 -> {
                if (below <= 4) {
                    addBoth(ones, twos, into, upTo);
                } else {
                    addThreeOrMore(ones, twos, fours, into, upTo);
                }
            }
            case 4 -> Bitmaps.or(into, fours, upTo);
            case 5 -> addBoth(ones, fours, into, upTo);
            default -> throw new IllegalArgumentException("no such level: " + level);
        }
    }

    private static void addAny(long[] ones, long[] twos, long[] fours, long[] into, int upTo) {
        for (int i = 0; i < upTo; i++) {
            into[i] |= ones[i] | twos[i] | fours[i];
        }
    }

    private static void addEither(long[] twos, long[] fours, long[] into, int upTo) {
        for (int i = 0; i < upTo; i++) {
            into[i] |= twos[i] | fours[i];
        }
    }

    private static void addThreeOrMore(long[] ones, long[] twos, long[] fours, long[] into, int upTo) {
        for (int i = 0; i < upTo; i++) {
            into[i] |= (ones[i] & twos[i]) | fours[i];
        }
    }

    private static void addBoth(long[] ones, long[] fours, long[] into, int upTo) {
        for (int i = 0; i < upTo; i++) {
            into[i] |= ones[i] & fours[i];
        }
    }

    long bytes() {
        return 32
                + Memory.of(starts)
                + Memory.of(holders)
                + Memory.of(planes)
                + planes.length * Memory.of(new long[words])
                + Memory.of(lists);
    }

    /** The bytes of one skill's column. */
    long bytes(int skill) {
        int start = starts[skill];
        if (start >= 0) {
            return (long) Long.BYTES * PLANES * words;
        }
        return (long) Character.BYTES * (LEVELS + lists[-1 - start]);
    }
}
