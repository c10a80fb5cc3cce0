package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheDefaultsButForWhatTheEnvironmentMoves() {
        // Given
        Map<String, String> environment = Map.of("HIMATCH_JOB_PORT", " 9082 ", "PATH", "/bin");

        // When
        Ports ports = Ports.from(environment);

        // Then
        assertThat(ports.of(Part.PROFILE)).isEqualTo(8081);
        assertThat(ports.of(Part.JOB)).isEqualTo(9082);
        assertThat(ports.of(Part.MATCHING)).isEqualTo(8083);
        assertThat(ports.of(Part.ISSUER)).isEqualTo(8084);
        assertThat(ports.of(Part.POSTGRES)).isEqualTo(15432);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(19092);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "http"})
    void refusesWhatIsNoPort(String text) {
        // When // Then
        assertThatThrownBy(() -> Ports.from(Map.of("HIMATCH_KAFKA_PORT", text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("HIMATCH_KAFKA_PORT is '" + text + "'");
    }

    @Test
    void refusesOnePortForTwoParts() {
        // When // Then
        assertThatThrownBy(() -> Ports.from(Map.of("HIMATCH_JOB_PORT", "8081")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("8081")
                .hasMessageContaining("HIMATCH_PROFILE_PORT or HIMATCH_JOB_PORT");
    }
}
