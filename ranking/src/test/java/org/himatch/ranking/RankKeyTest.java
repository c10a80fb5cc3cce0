package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankKeyTest {

    private static final UUID LOW = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID HIGH = UUID.fromString("f0000000-0000-7000-8000-000000000001");

    @Test
    void sortsBestFirst() {
        // Given keys in the order of the definition; an unsigned tie and id of which the high ones look negative
        List<RankKey> expected = List.of(
                new RankKey(true, 9000, 1, 5, LOW),
                new RankKey(true, 8000, 7, 5, LOW),
                new RankKey(true, 8000, 6, 5, LOW),
                new RankKey(true, 8000, 6, 5, HIGH),
                new RankKey(true, 8000, 6, 6, LOW),
                new RankKey(true, 8000, 6, -1, LOW),
                new RankKey(false, 9999, 9, 0, LOW));

        // When
        List<RankKey> sorted =
                new RandomMarket(1).shuffled(expected).stream().sorted().toList();

        // Then
        assertThat(sorted).isEqualTo(expected);
    }

    @Test
    void textIsReadBack() {
        // Given
        RankKey key = new RankKey(true, 8266, 41_300, -2, HIGH);

        // When
        String text = key.text();

        // Then
        assertThat(text).isEqualTo("1.8266.41300.fffffffffffffffe.f0000000-0000-7000-8000-000000000001");
        assertThat(RankKey.parse(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "2.1.1.0000000000000000.00000000-0000-7000-8000-000000000001",
                "1.-1.1.0000000000000000.00000000-0000-7000-8000-000000000001",
                "1.9999999999.1.0000000000000000.00000000-0000-7000-8000-000000000001",
                "1.1.1.0000000000000000.1-1-1-1-1",
                "1.1.1.0000000000000000.00000000-0000-7000-8000-000000000001\n"
            })
    void anyOtherTextIsRefused(String text) {
        // Given something else

        // When
        var refusal = assertThatThrownBy(() -> RankKey.parse(text));

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("not a place in a ranking");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void numbersBelowZeroAreRefused(int primary, int secondary) {
        // Given numbers that would not fit beside each other

        // When
        var refusal = assertThatThrownBy(() -> new RankKey(true, primary, secondary, 0, LOW));

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("number of a place");
    }

    @Test
    void tieBreakIsFixedForGood() {
        // Given ids

        // When
        List<String> ties = Stream.of(TieBreak.of(LOW, HIGH), TieBreak.of(HIGH, LOW), TieBreak.of(LOW, LOW))
                .map(Long::toHexString)
                .toList();

        // Then a change of these numbers would reorder every page that is being read
        assertThat(ties).containsExactly("88e097bbfad2b82a", "c8ab0e9e5e591409", "700596ff127332dd");
    }

    @Test
    void tieBreakFavoursNobodyAcrossJobs() {
        // Given two candidates whose ids are neighbours, and many jobs
        SplittableRandom random = new SplittableRandom(9);
        UUID neighbour = new UUID(LOW.getMostSignificantBits(), LOW.getLeastSignificantBits() + 1);

        // When
        long first = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(10_000)
                .filter(job -> Long.compareUnsigned(TieBreak.of(job, LOW), TieBreak.of(job, neighbour)) < 0)
                .count();

        // Then five standard deviations around the half
        assertThat(first).isBetween(4750L, 5250L);
    }
}
