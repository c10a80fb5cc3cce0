package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the loader refuses. The cases are the documents in {@code refused/*.yaml}, each added to the small
 * catalogue: {@code #!} marks the line to be named, and after it stands the one finding expected, in which
 * {@code small.yaml:{text}} is the line of the small catalogue that begins with that text.
 */
class RefusalTest {
    private static final String MARK = "#! ";
    private static final Pattern LINE_IN_SMALL = Pattern.compile("small\\.yaml:\\{(.+)}");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAtItsLine(String expected, String yaml) {
        // Given
        int line = (int) yaml.substring(0, yaml.indexOf(MARK)).lines().count();

        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, () -> SmallCatalogue.load(yaml));

        // Then
        assertThat(refusal).isNotNull().hasMessage("added.yaml:" + line + ": " + withLines(expected));
        assertThat(refusal.findings()).singleElement().extracting(Finding::line).isEqualTo(line);
    }

    static Stream<Arguments> cases() {
        return Stream.of("files", "skills", "relations", "credentials", "roles", "recognition")
                .flatMap(RefusalTest::documents)
                .map(yaml -> Arguments.of(expectation(yaml), yaml));
    }

    private static Stream<String> documents(String name) {
        String file = "refused/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(RefusalTest.class.getResourceAsStream(file), file)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("---\n"));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static String expectation(String yaml) {
        return yaml.substring(yaml.indexOf(MARK) + MARK.length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static String withLines(String expected) {
        return LINE_IN_SMALL.matcher(expected).replaceFirst(match -> "small.yaml:" + lineBeginning(match.group(1)));
    }

    private static int lineBeginning(String start) {
        int before = (int) SmallCatalogue.YAML
                .lines()
                .takeWhile(line -> !line.strip().startsWith(start))
                .count();
        return before + 1;
    }
}
