package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Outcome DONE = new Outcome.Done(null);

    private final Recording recording = new Recording(Steps.PLANNED);

    @Test
    void kindsOfAnswersAreCountedApart() {
        ended(1, Operation.READ, 10, DONE);
        ended(2, Operation.SEARCH, 30, DONE);
        ended(3, Operation.READ, 1, new Outcome.HeldOff(503));
        ended(4, Operation.READ, 1, new Outcome.HeldOff(429));
        ended(5, Operation.READ, 1, new Outcome.Unexpected("500"));

        Step step = step(Duration.ofSeconds(20));

        assertThat(step.all().count()).isEqualTo(2);
        assertThat(step.reached()).isEqualTo(0.1);
        assertThat(step.kinds()).containsOnlyKeys("read", "search");
        assertThat(step.heldOff()).isEqualTo(Map.of(429, 1L, 503, 1L));
        assertThat(step.unexpected()).isEqualTo(Map.of("500", 1L));
        assertThat(step.refusals().count()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedOrSlowWasNotGoodYet() {
        ended(1, Operation.READ, 10, DONE);
        ended(2, Operation.READ, 10, new Outcome.HeldOff(503));
        ended(3, Operation.READ, Knee.BOUND.toMillis() + 5, DONE);
        ended(5, Operation.READ, 10, DONE);

        assertThat(step(Steps.PLANNED).secondsUntilGood()).isEqualTo(4);
    }

    @Test
    void goodFromTheBeginningIsZero() {
        ended(5, Operation.READ, 10, DONE);

        assertThat(step(Steps.PLANNED).secondsUntilGood()).isZero();
    }

    @Test
    void whatIsNotSeenIsNotForgotten() {
        recording.seen(TimeUnit.MILLISECONDS.toNanos(12));
        recording.unseen();

        Step step = step(Steps.PLANNED);

        assertThat(step.visible().count()).isEqualTo(1);
        assertThat(step.unseen()).isEqualTo(1);
        assertThat(step.line()).contains("1 NOT SEEN");
    }

    private void ended(int second, Operation operation, long millis, Outcome outcome) {
        recording.ended(
                new Arrival(TimeUnit.SECONDS.toNanos(second), operation, 0),
                TimeUnit.MILLISECONDS.toNanos(millis),
                outcome);
    }

    private Step step(Duration lasted) {
        return recording.step("mixed", 1, 5, lasted, Steps.VITALS);
    }
}
