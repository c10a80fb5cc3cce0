package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    @Test
    void prefersTheLastCauseThenAComplaintThenTheLastLine() throws IOException {
        // Given
        String stack = """
                ERROR Failed to start
                java.lang.RuntimeException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.net.ConnectException: Connection refused
                \tat d.E.f(E.java:2)
                \t... 3 more

                INFO  stopped
                """;
        String complaint = "INFO  starting\n2026 FATAL:  out of shared memory\nINFO  bye\n";
        String plain = "starting\nno idea\n\n";

        // When // Then
        assertThat(reason(stack)).isEqualTo("Caused by: java.net.ConnectException: Connection refused");
        assertThat(reason(complaint)).isEqualTo("2026 FATAL:  out of shared memory");
        assertThat(reason(plain)).isEqualTo("no idea");
        assertThat(reason("")).isEmpty();
        assertThat(LogTail.reason(directory.resolve("absent"))).isEmpty();
    }

    @Test
    void staysOneReadableLine() throws IOException {
        // Given
        String endless = "ERROR " + "x".repeat(5_000);

        // When
        String reason = reason(endless);

        // Then
        assertThat(reason).hasSize(301).endsWith("…");
    }

    private String reason(String log) throws IOException {
        return LogTail.reason(Files.writeString(directory.resolve("log"), log));
    }
}
