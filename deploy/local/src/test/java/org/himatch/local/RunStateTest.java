package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {

    @TempDir
    Path directory;

    @Test
    void findsAProcessThatAnotherWroteDown() {
        // Given
        ProcessHandle self = ProcessHandle.current();
        new RunState(directory).started(Part.JOB, self, 8082);

        // When
        RunState later = new RunState(directory);

        // Then
        assertThat(later.process(Part.JOB)).contains(self);
        assertThat(later.running()).containsOnlyKeys(Part.JOB);
        assertThat(later.recorded(Part.JOB)).map(Running::port).contains(8082);
        later.stopped(Part.JOB);
        assertThat(new RunState(directory).running()).isEmpty();
    }

    @Test
    void takesNoProcessForAnotherThatHadItsId() throws Exception {
        // Given
        RunState state = new RunState(directory);
        state.started(Part.JOB, ProcessHandle.current(), 8082);
        Path file = directory.resolve("job-service.json");
        Running now = state.recorded(Part.JOB).orElseThrow();
        String before = Long.toString(now.startedMillis() - 10_000);

        // When
        Files.writeString(file, Files.readString(file).replace(Long.toString(now.startedMillis()), before));

        // Then
        assertThat(state.recorded(Part.JOB)).isPresent();
        assertThat(state.process(Part.JOB)).isEmpty();
    }

    @Test
    void ignoresADamagedFile() throws Exception {
        // Given
        Files.writeString(directory.resolve("job-service.json"), "{\"pid\":");

        // When
        RunState state = new RunState(directory);

        // Then
        assertThat(state.running()).isEmpty();
    }
}
