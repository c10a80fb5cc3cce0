package org.himatch.ranking;

import java.util.Arrays;

/**
 * The declared skills of every row of a block, row after row. A skill is one number in base 128, mostly of a single
 * byte: the distance from the skill before it, times five, plus the level less one. After a row's skills come the codes
 * of its credentials, numbered on from the last skill, and before them the years of experience: so what a row brings is
 * found in one place.
 */
final class SkillRows {

    private static final int LEVELS = 5;

    private final byte[] packed;
    private final int[] starts;

    private SkillRows(byte[] packed, int[] starts) {
        this.packed = packed;
        this.starts = starts;
    }

    /** Walks over the skills of one row at a time. */
    static final class Cursor {

        private final byte[] packed;
        private final int[] starts;
        private int at;
        private int end;
        private int years;

        /** What was read: kept, lest the compiler leave the reading out. */
        @SuppressWarnings("UnusedVariable")
        private int fetched;

        private int skill;
        private int level;

        private Cursor(SkillRows rows) {
            packed = rows.packed;
            starts = rows.starts;
        }

        /**
         * Reads a little of each of the given rows in some words. Nothing waits for what is read, so the processor fetches
         * many rows from memory at the same time; one after another, each would be waited for.
         */
        void fetch(long[] rows, int from, int to) {
            int sum = 0;
            for (int i = from; i < to; i++) {
                for (long left = rows[i]; left != 0; left &= left - 1) {
                    int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    sum += packed[starts[row]] + packed[starts[row + 1] - 1];
                }
            }
            fetched = sum;
        }

        void open(int row) {
            at = starts[row];
            end = starts[row + 1];
            years = number();
            skill = -1;
        }

        /**
         * Goes to a row and reads all of it.
         *
         * @param into is set to {@code skill * 8 + level} of each skill, ascending; it must have room for all that there are
         * @return how many
         */
        int read(int row, int[] into) {
            open(row);
            byte[] bytes = packed;
            int place = at;
            int last = end;
            int held = -1;
            int count = 0;
            while (place < last) {
                int number = bytes[place++];
                if (number < 0) {
                    number &= 0x7f;
                    for (int shift = 7; ; shift += 7) {
                        int next = bytes[place++];
                        number |= (next & 0x7f) << shift;
                        if (next >= 0) {
                            break;
                        }
                    }
                }
                int distance = number / LEVELS;
                held += distance + 1;
                into[count++] = held << 3 | (number - distance * LEVELS + 1);
            }
            at = last;
            return count;
        }

        /** The years of experience of the row, 0 for none. */
        int years() {
            return years;
        }

        /** Goes to the next skill of the row, in ascending order; false when there is none. */
        boolean next() {
            if (at == end) {
                return false;
            }
            int number = number();
            skill += number / LEVELS + 1;
            level = number % LEVELS + 1;
            return true;
        }

        private int number() {
            int number = packed[at++];
            return number < 0 ? longer(number & 0x7f) : number;
        }

        private int longer(int lowest) {
            int number = lowest;
            for (int shift = 7; ; shift += 7) {
                int next = packed[at++];
                number |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        int skill() {
            return skill;
        }

        int level() {
            return level;
        }
    }

    Cursor cursor() {
        return new Cursor(this);
    }

    long bytes() {
        return 24 + Memory.of(packed) + Memory.of(starts);
    }

    /** Packs one row after another. */
    static final class Packer {

        private byte[] packed = new byte[1024];
        private final int[] starts;
        private int size;
        private int row;
        private int last = -1;

        Packer(int rows) {
            starts = new int[rows + 1];
        }

        /** Begins a row. */
        void beginRow(int years) {
            addNumber(years);
            last = -1;
        }

        /** Adds a skill to the row, in ascending order. */
        void add(int skill, int level) {
            addNumber((skill - last - 1) * LEVELS + level - 1);
            last = skill;
        }

        private void addNumber(int number) {
            int left = number;
            for (; left > 0x7f; left >>>= 7) {
                append(left & 0x7f | 0x80);
            }
            append(left);
        }

        private void append(int value) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, 2 * size);
            }
            packed[size++] = (byte) value;
        }

        void endRow() {
            starts[++row] = size;
        }

        SkillRows pack() {
            return new SkillRows(Arrays.copyOf(packed, size), starts);
        }
    }
}
