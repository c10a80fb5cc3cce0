package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that wait come out by their bounds, all of them and each as it went in. */
class PromisingTest {

    private record Row(int bound, JobBlock block, int row) {}

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 1", "5, 6", "256, 10", "257, 51", "3000, 51", "3000, 2999"})
    void theHighestComeFirstAndNoneIsLost(int count, int wanted) {
        // Given many that tie, at all ends of the scale and of the numbers of rows
        SplittableRandom random = new SplittableRandom(count);
        List<JobBlock> blocks = IntStream.range(0, 3)
                .mapToObj(i -> new JobBlock(List.of(), Samples.VOCABULARY))
                .toList();
        Promising waiting = new Promising();
        List<Row> expected = new ArrayList<>();
        for (JobBlock block : blocks) {
            waiting.expect(block, count);
            for (int i = 0; i < count; i++) {
                int bound = Math.min(Scorer.WHOLE, random.nextInt(0, 110) * 100);
                int row = random.nextInt(0, Location.MOST_ROWS);
                waiting.add(bound, row, bound + i % 2);
                if (i % 2 == 0) {
                    expected.add(new Row(bound, block, row));
                }
            }
        }

        // When
        int high = waiting.reachedBy(wanted);
        List<Row> first = taken(waiting, high);
        List<Row> others = taken(waiting, 0);

        // Then
        assertThat(first.size()).isGreaterThanOrEqualTo(Math.min(wanted, expected.size()));
        List<Row> all = new ArrayList<>(first);
        all.addAll(others);
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream().map(row -> -row.bound()).toList()).isSorted();
    }

    private static List<Row> taken(Promising waiting, int lowest) {
        int count = waiting.take(lowest);
        return IntStream.range(0, count)
                .mapToObj(place -> new Row(waiting.bound(place), waiting.block(place), waiting.row(place)))
                .toList();
    }
}
