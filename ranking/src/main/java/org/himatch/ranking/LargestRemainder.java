package org.himatch.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Division of points in proportion to weights, in whole points that add up exactly. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Shares a total: everyone gets the whole part of their proportion, and the points left over go one each to the
     * largest remainders, of equal ones to the earlier. When all weights are 0, nobody gets anything.
     */
    static List<Integer> share(int total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum == 0) {
            return weights;
        }
        long[] products =
                weights.stream().mapToLong(weight -> (long) total * weight).toArray();
        int[] shares = IntStream.range(0, products.length)
                .map(i -> Math.toIntExact(products[i] / sum))
                .toArray();
        IntStream.range(0, products.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -(products[i] % sum))) // stable: of equals the earlier
                .limit(total - IntStream.of(shares).sum())
                .forEach(i -> shares[i]++);
        return IntStream.of(shares).boxed().toList();
    }
}
