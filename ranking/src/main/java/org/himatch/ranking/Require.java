package org.himatch.ranking;

/** Refusals in one wording, so that a wrong number always names itself, its value and its range. */
final class Require {

    private Require() {}

    static int inRange(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s must be %d to %d, but is %d".formatted(what, lowest, highest, value));
        }
        return value;
    }

    static void atLeast(String what, long value, long lowest) {
        if (value < lowest) {
            throw new IllegalArgumentException("%s must be at least %d, but is %d".formatted(what, lowest, value));
        }
    }

    static void atMost(String what, long value, long highest) {
        if (value > highest) {
            throw new IllegalArgumentException("%s must be at most %d, but is %d".formatted(what, highest, value));
        }
    }

    static void notBlank(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}
