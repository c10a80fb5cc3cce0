package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of all rows of a word at once against sums row by row. */
class WeightedSumTest {

    private record Weighted(List<Integer> rows, int weight) {}

    @ParameterizedTest
    @CsvSource({
        "1, 3, 255",
        "63, 1, 7",
        "64, 2, 1",
        "65, 6, 3",
        "128, 7, 40",
        "200, 8, 255",
        "1000, 90, 20",
        "1000, 90, 6"
    })
    void comparesEverySumWithEveryBound(int rows, int sets, int heaviest) {
        // Given sets of all densities, some of them listed, in a sum that was used before
        SplittableRandom random = new SplittableRandom(rows + sets);
        int words = Bitmaps.words(rows);
        WeightedSum sum = new WeightedSum(words + 1);
        fill(sum, drawn(random, rows, sets, heaviest), words);
        List<Weighted> drawn = drawn(random, rows, sets, heaviest);

        // When
        fill(sum, drawn, words);

        // Then
        int[] sums = sums(drawn, rows);
        long[] among = among(random, rows);
        for (int bound = 1; bound < 1 << WeightedSum.BITS; bound++) {
            long[] reached = new long[words];
            sum.atLeast(bound, among, reached, words);
            assertThat(reached).isEqualTo(expected(sums, bound, among));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 255", "65, 6, 3", "200, 8, 255", "1000, 90, 6"})
    void findsTheHighestBoundThatEnoughRowsReach(int rows, int sets, int heaviest) {
        // Given
        SplittableRandom random = new SplittableRandom(rows);
        int words = Bitmaps.words(rows);
        WeightedSum sum = new WeightedSum(words);
        List<Weighted> drawn = drawn(random, rows, sets, heaviest);
        fill(sum, drawn, words);
        int[] sums = sums(drawn, rows);
        long[] among = among(random, rows);

        for (int wanted = 1; wanted <= rows + 1; wanted += 1 + wanted / 3) {
            // When
            int bound = sum.reachedBy(wanted, among, new long[words], words);

            // Then enough reach it, unless all are too few, and not enough reach a higher one that can be told apart
            long[] reached = expected(sums, bound, among);
            long[] higher = expected(sums, bound + 1, among);
            boolean isHighest = bound == (1 << WeightedSum.BITS) - 1;
            assertThat(bound == 0 || Bitmaps.count(reached, words) >= wanted).isTrue();
            assertThat(isHighest || Bitmaps.count(higher, words) < wanted).isTrue();
        }
    }

    private static List<Weighted> drawn(SplittableRandom random, int rows, int sets, int heaviest) {
        List<Weighted> drawn = new ArrayList<>();
        for (int i = 0; i < sets; i++) {
            int density = random.nextInt(0, 100);
            List<Integer> in = IntStream.range(0, rows)
                    .filter(row -> random.nextInt(100) < density || (density < 5 && row % 400 == 3))
                    .boxed()
                    .toList();
            drawn.add(new Weighted(in, random.nextInt(1, heaviest + 1)));
        }
        return drawn;
    }

    private static void fill(WeightedSum sum, List<Weighted> drawn, int words) {
        sum.clear();
        for (Weighted set : drawn) {
            RowList list = new RowList();
            set.rows().forEach(list::add);
            sum.add(RowSet.quick(list, words), set.weight(), words);
        }
        sum.sum(words);
    }

    private static int[] sums(List<Weighted> drawn, int rows) {
        int[] sums = new int[rows];
        drawn.forEach(set -> set.rows().forEach(row -> sums[row] += set.weight()));
        return sums;
    }

    private static long[] among(SplittableRandom random, int rows) {
        long[] among = new long[Bitmaps.words(rows)];
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(4) > 0) {
                Bitmaps.add(among, row);
            }
        }
        return among;
    }

    private static long[] expected(int[] sums, int bound, long[] among) {
        long[] expected = new long[among.length];
        for (int row = 0; row < sums.length; row++) {
            if (sums[row] >= bound && Bitmaps.contains(among, row)) {
                Bitmaps.add(expected, row);
            }
        }
        return expected;
    }
}
