package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void isInTheCheckoutUnlessTheEnvironmentSaysWhere() {
        // When
        Home standard = Home.from(Map.of("HIMATCH_HOME", ""), directory);
        Home moved =
                Home.from(Map.of("HIMATCH_HOME", directory.resolve("elsewhere").toString()), directory);

        // Then
        assertThat(standard.root()).isEqualTo(directory.resolve(".himatch"));
        assertThat(moved.root()).isEqualTo(directory.resolve("elsewhere"));
    }

    @Test
    void needsAGibibyte() {
        // Given
        Home home = new Home(directory);

        // When // Then
        home.requireSpace(1L << 30);
        assertThatThrownBy(() -> home.requireSpace((1L << 30) - 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only 1023 MiB are free in " + directory)
                .hasMessageContaining("HIMATCH_HOME");
    }

    @Test
    void saysSoWhenItCannotBeWrittenTo() throws Exception {
        // Given
        Home home = new Home(Files.writeString(directory.resolve("file"), "in the way"));

        // When // Then
        assertThatThrownBy(home::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(home.root().toString());
    }

    @Test
    void keepsTheLogBefore() throws Exception {
        // Given
        Home home = new Home(directory);
        home.prepare();
        Files.writeString(home.newLog(Part.KAFKA), "first");

        // When
        Path log = home.newLog(Part.KAFKA);

        // Then
        assertThat(log).isEqualTo(home.log(Part.KAFKA)).doesNotExist();
        assertThat(home.logs().resolve("kafka.previous.log")).hasContent("first");
    }
}
