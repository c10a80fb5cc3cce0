package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {

    @ParameterizedTest
    @CsvSource({
        "-PT1S, 0 s",
        "PT59S, 59 s",
        "PT60S, 1 min 0 s",
        "PT59M59S, 59 min 59 s",
        "PT25H, 1 d 1 h",
        "PT2H3M, 2 h 3 min"
    })
    void tellsTheTwoUnitsThatMatter(Duration uptime, String told) {
        // When // Then
        assertThat(StatusCommand.uptime(uptime)).isEqualTo(told);
    }
}
