package org.himatch.ranking;

/**
 * An exact, reduced fraction. Credits stay exact until the one floor that turns them into points, so that no engine and
 * no machine can round differently.
 *
 * @param numerator at least 0
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** The whole. */
    public static final Fraction ONE = new Fraction(1, 1);

    /** @throws IllegalArgumentException when the numerator is negative or the denominator is not positive */
    public Fraction {
        Require.atLeast("a numerator", numerator, 0);
        Require.atLeast("a denominator", denominator, 1);
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * How many whole points this share of a maximum is.
     *
     * @throws ArithmeticException when the product does not fit a long
     */
    int floorOf(int maximum) {
        return Math.toIntExact(Math.multiplyExact(maximum, numerator) / denominator);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    Fraction dividedBy(int divisor) {
        return new Fraction(numerator, Math.multiplyExact(denominator, divisor));
    }

    /** By value. Throws {@link ArithmeticException} rather than be wrong when a product does not fit a long. */
    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
