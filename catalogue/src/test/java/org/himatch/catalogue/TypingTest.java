package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    private static final int ALL = 100;

    @ParameterizedTest
    @CsvSource({
        "coding, coding, 0",
        "codng, coding, 1",
        "coddding, coding, 2",
        "kodink, coding, 2",
        "ocding, coding, 1",
        "codign, coding, 1",
        "'', coding, 6",
        "coding, '', 6",
        "ca, abc, 3",
    })
    void countsSlips(String typed, String meant, int slips) {
        assertThat(Typing.slips(typed, meant, ALL)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"relaese, releaseofinformation, 1", "rel, releaseofinformation, 0", "coding, cod, 3"})
    void countsSlipsToABeginning(String typed, String meant, int slips) {
        assertThat(Typing.slipsToBeginning(typed, meant, ALL)).isEqualTo(slips);
    }

    @Test
    void countsWhatTheDefinitionCountsUpToWhatIsOfInterest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 5_000; round++) {
            // Given
            String typed = word(random);
            String meant = word(random);
            int atMost = random.nextInt(5);

            // When
            int whole = Typing.slips(typed, meant, atMost);
            int beginning = Typing.slipsToBeginning(typed, meant, atMost);

            // Then
            assertCounted(whole, recursiveSlips(typed, meant), atMost);
            int fewest = IntStream.rangeClosed(0, meant.length())
                    .map(end -> recursiveSlips(typed, meant.substring(0, end)))
                    .min()
                    .orElseThrow();
            assertCounted(beginning, fewest, atMost);
        }
    }

    private static void assertCounted(int counted, int slips, int atMost) {
        if (slips <= atMost) {
            assertThat(counted).isEqualTo(slips);
        } else {
            assertThat(counted).isGreaterThan(atMost);
        }
    }

    /** The definition, without a table. */
    private static int recursiveSlips(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int wrong = a.charAt(0) == b.charAt(0) ? 0 : 1;
        int slips = Math.min(
                recursiveSlips(a.substring(1), b.substring(1)) + wrong,
                1 + Math.min(recursiveSlips(a.substring(1), b), recursiveSlips(a, b.substring(1))));
        boolean swapped = a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swapped ? Math.min(slips, 1 + recursiveSlips(a.substring(2), b.substring(2))) : slips;
    }

    private static String word(SplittableRandom random) {
        return random.ints(random.nextInt(7), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
