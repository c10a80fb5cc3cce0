package org.himatch.matching.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers one after another in as few bytes as they need, seven bits in each; what may be missing is one more, or 0. */
final class Packing {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int USUAL_LENGTH = 96;

    private Packing() {}

    /** Packs. For one use by one thread. */
    static final class Writer {
        private final Words words;
        private byte[] bytes = new byte[USUAL_LENGTH];
        private int length;

        Writer(Words words) {
            this.words = words;
        }

        /** @param number any; small ones that are not negative are the short ones */
        void number(long number) {
            long left = number;
            while ((left & -MORE) != 0) {
                add((byte) (left & MORE - 1 | MORE));
                left >>>= BITS;
            }
            add((byte) left);
        }

        void word(@Nullable String word) {
            number(word == null ? 0 : words.number(word) + 1L);
        }

        void words(Collection<String> all) {
            number(all.size());
            all.forEach(this::word);
        }

        void date(@Nullable LocalDate date) {
            number(date == null ? 0 : zigzag(date.toEpochDay()) + 1);
        }

        void constant(@Nullable Enum<?> constant) {
            number(constant == null ? 0 : constant.ordinal() + 1L);
        }

        void constants(Set<? extends Enum<?>> constants) {
            long set = 0;
            for (Enum<?> constant : constants) {
                set |= 1L << constant.ordinal();
            }
            number(set);
        }

        byte[] packed() {
            return Arrays.copyOf(bytes, length);
        }

        private void add(byte next) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = next;
        }

        private static long zigzag(long number) {
            return number << 1 ^ number >> Long.SIZE - 1;
        }
    }

    /** Reads what was packed, in the same order. For one use by one thread. */
    static final class Reader {
        private final Words words;
        private final byte[] bytes;
        private int next;

        Reader(byte[] bytes, Words words) {
            this.bytes = bytes;
            this.words = words;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte read = bytes[next++];
                number |= (long) (read & MORE - 1) << shift;
                if (read >= 0) {
                    return number;
                }
            }
        }

        /** A number that is known to be an int. */
        int count() {
            return Math.toIntExact(number());
        }

        @Nullable
        String word() {
            int number = count();
            return number == 0 ? null : words.word(number - 1);
        }

        @Nullable
        LocalDate date() {
            long number = number();
            return number == 0 ? null : LocalDate.ofEpochDay(unzigzag(number - 1));
        }

        <E extends Enum<E>> @Nullable E constant(List<E> all) {
            int number = count();
            return number == 0 ? null : all.get(number - 1);
        }

        <E extends Enum<E>> Set<E> constants(Class<E> type) {
            long set = number();
            Set<E> constants = EnumSet.allOf(type);
            constants.removeIf(constant -> (set >> constant.ordinal() & 1) == 0);
            return constants;
        }

        private static long unzigzag(long number) {
            return number >>> 1 ^ -(number & 1);
        }
    }
}
