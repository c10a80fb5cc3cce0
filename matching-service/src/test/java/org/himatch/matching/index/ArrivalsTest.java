package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void whatIsThereIsNotWaitedFor() {
        assertThat(arrivals.await(() -> true, Duration.ZERO)).isTrue();
    }

    @Test
    void theTimeEndsTheWait() {
        assertThat(arrivals.await(() -> false, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void anArrivalWakesWhoWaitsForIt() throws Exception {
        // Given
        AtomicBoolean there = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(2);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> arrivals.await(
                () -> {
                    looked.countDown();
                    return there.get();
                },
                Duration.ofMinutes(1)));
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

        // When
        there.set(true);
        arrivals.signal();

        // Then
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
