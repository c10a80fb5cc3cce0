package org.himatch.ranking;

/** The heap that arrays take: a header of 16 bytes, the content, rounded up to 8. */
final class Memory {

    /** A reference, with compressed pointers. */
    static final int REFERENCE = 4;

    private Memory() {}

    static long of(byte[] array) {
        return array(array.length);
    }

    static long of(char[] array) {
        return array((long) array.length * Character.BYTES);
    }

    static long of(int[] array) {
        return array((long) array.length * Integer.BYTES);
    }

    static long of(long[] array) {
        return array((long) array.length * Long.BYTES);
    }

    static long of(Object[] array) {
        return array((long) array.length * REFERENCE);
    }

    private static long array(long content) {
        return 16 + (content + 7) / 8 * 8;
    }
}
