package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void writesOverItsLastLineOnATerminal() {
        // Given
        Progress progress = new Progress(out, true);

        // When
        progress.starting(Part.KAFKA);
        progress.tick();
        progress.tick();
        progress.ready(Part.KAFKA, 19092);

        // Then
        assertThat(text())
                .containsOnlyOnce("starting")
                .containsSubsequence(
                        "\r\u001B[K  starting kafka 0 s",
                        "\r\u001B[K  kafka             ready on port 19092 ",
                        " s" + System.lineSeparator());
    }

    @Test
    void writesPlainLinesToAFile() {
        // Given
        Progress progress = new Progress(out, false);

        // When
        progress.starting(Part.KAFKA);
        progress.tick();
        progress.ready(Part.KAFKA, 19092);

        // Then
        assertThat(text()).matches("  kafka             ready on port 19092 +\\d\\.\\d s\\R");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
