package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KneeTest {

    @Test
    void itIsTheLastRateBeforeTheFirstThatIsTooHigh() {
        Step kept = Steps.of(100, 99, 40);

        // A higher rate that looks well after one that did not is luck.
        assertThat(Knee.of(
                        List.of(Steps.of(400, 396, 60), Steps.of(200, 198, 700), Steps.of(50, 50, 20), kept),
                        Steps.PLANNED))
                .contains(kept);
    }

    @Test
    void thereIsNoneWhenAlreadyTheLowestIsTooHigh() {
        assertThat(Knee.of(List.of(Steps.of(50, 30, 20)), Steps.PLANNED)).isEmpty();
    }

    @Test
    void everythingMakesARateTooHighThatAUserWouldNotice() {
        assertThat(Knee.keepsUp(Steps.of(100, 99, 40), Steps.PLANNED)).isTrue();
        assertThat(Knee.keepsUp(Steps.of(100, 99, 500), Steps.PLANNED)).isFalse();
        assertThat(Knee.keepsUp(Steps.of(100, 94, 40), Steps.PLANNED)).isFalse();
        assertThat(Knee.keepsUp(Steps.of(100, 99, 40, Map.of(503, 1L), Map.of()), Steps.PLANNED))
                .isFalse();
        assertThat(Knee.keepsUp(Steps.of(100, 99, 40, Map.of(), Map.of("500", 1L)), Steps.PLANNED))
                .isFalse();
    }
}
