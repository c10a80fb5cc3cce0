package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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
        sum(sum, drawn(random, rows, sets, heaviest), words);
        sum.reuse();
        List<Weighted> drawn = drawn(random, rows, sets, heaviest);

        // When others are summed up after it
        RowSums found = sum(sum, drawn, words);
        sum(sum, drawn(random, rows, sets, heaviest), words);

        // Then
        int[] sums = sums(drawn, rows);
        long[] among = among(random, rows);
        for (int bound = 1; bound < 1 << WeightedSum.BITS; bound++) {
            long[] reached = new long[words];
            found.atLeast(bound, among, reached);
            assertThat(reached).isEqualTo(expected(sums, bound, among));
        }
    }

    @ParameterizedTest
    @CsvSource({"65, 1, 7", "128, 6, 40", "1000, 90, 20"})
    void sumsOfTheFirstWordsAreAsIfThereWereNoOthers(int rows, int sets, int heaviest) {
        // Given
        SplittableRandom random = new SplittableRandom(rows);
        int words = Bitmaps.words(rows);
        List<Weighted> drawn = drawn(random, rows, sets, heaviest);
        int[] sums = sums(drawn, rows);
        long[] among = among(random, rows);

        for (int first = 1; first < words; first++) {
            // When
            RowSums found = sum(new WeightedSum(words), drawn, words, first);

            // Then
            for (int bound = 1; bound < 1 << WeightedSum.BITS; bound += 1 + bound / 4) {
                long[] reached = new long[words];
                found.atLeast(bound, among, reached);
                assertThat(Arrays.copyOf(reached, first)).isEqualTo(Arrays.copyOf(expected(sums, bound, among), first));
            }
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

    private static RowSums sum(WeightedSum sum, List<Weighted> drawn, int words) {
        return sum(sum, drawn, words, words);
    }

    private static RowSums sum(WeightedSum sum, List<Weighted> drawn, int words, int first) {
        for (Weighted set : drawn) {
            RowList list = new RowList();
            set.rows().forEach(list::add);
            sum.add(RowSet.quick(list, words), set.weight());
        }
        return sum.sum(first);
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
