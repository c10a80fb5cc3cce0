package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to cost much: a quarter of a megabyte of the same, in which everything or nothing is a name. */
class HostileTextTest {
    private static final SkillRecogniser RECOGNISER = SkillRecogniser.of(Catalogue.builtIn());
    private static final int LENGTH = 250_000;

    private static Stream<String> parts() {
        return Stream.of(
                "ICD-10-",
                "no no no ",
                ",",
                "a",
                "7",
                "(",
                "[{(",
                "\n",
                "-\n",
                "a-\n",
                "\u00AD",
                "a\u00AD\n",
                "e\u0301",
                "\u0301",
                "a.",
                "x'",
                "\uFB01",
                "\uFDFA",
                "\uD83D\uDE00",
                "and or ",
                "CPT and and and ",
                "coding, ",
                "CPT/",
                "5 years ",
                "3 to 4 to ",
                "expert ",
                "not required ",
                "release of ",
                "medical and or and or coding and ",
                "CPT, HCPCS, not required, without ICD-10, 3 years of Epic in a hospital\n");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void costsStepsAndMemoryInProportionToItsLength(String part) {
        // Given
        String tenth = part.repeat(LENGTH / 10 / part.length());
        String whole = tenth.repeat(10);
        RECOGNISER.recognise(tenth); // So that classes are loaded before memory is counted.

        // When
        long memoryOfTenth = allocatedFor(tenth);
        long memoryOfWhole = allocatedFor(whole);

        // Then
        assertThat(memoryOfWhole).isLessThan(13 * memoryOfTenth + LENGTH);
        assertThat(memoryOfWhole / whole.length()).as("bytes for a character").isLessThan(2_000);
        assertThat(steps(whole)).isLessThanOrEqualTo(11 * steps(tenth) + 1);
    }

    private static long allocatedFor(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        RECOGNISER.recognise(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long steps(String text) {
        Steps steps = new Steps();
        RECOGNISER.recognise(text, steps);
        return steps.count();
    }
}
