package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Duration LONG = Duration.ofSeconds(200);

    @Test
    void aSeedRepeatsEverything() {
        List<Arrival> first = Arrivals.mixed(50, LONG, 7);

        assertThat(Arrivals.mixed(50, LONG, 7)).isEqualTo(first);
        assertThat(Arrivals.mixed(50, LONG, 8)).isNotEqualTo(first);
    }

    @Test
    void theyComeAtTheRateInOrderAndWithinTheTime() {
        List<Arrival> arrivals = Arrivals.mixed(50, LONG, 1);

        assertThat(arrivals).isSortedAccordingTo(Comparator.comparingLong(Arrival::atNanos));
        assertThat(arrivals.getFirst().atNanos()).isNotNegative();
        assertThat(arrivals.getLast().atNanos()).isLessThan(LONG.toNanos());
        assertThat(arrivals.size()).isCloseTo(10_000, within(300));
    }

    @Test
    void theyComeIndependentlyOfEachOther() {
        List<Arrival> arrivals = Arrivals.mixed(50, LONG, 1);

        // Of exponential gaps, 63.2 % are shorter than the mean; of regular ones, none or all are.
        long mean = LONG.toNanos() / arrivals.size();
        long shorter = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            if (arrivals.get(i).atNanos() - arrivals.get(i - 1).atNanos() < mean) {
                shorter++;
            }
        }
        assertThat((double) shorter / arrivals.size()).isCloseTo(0.632, within(0.02));
    }

    @Test
    void everyOperationHasItsShare() {
        Map<Operation, Long> counts = Arrivals.mixed(50, LONG, 1).stream()
                .collect(Collectors.groupingBy(Arrival::operation, Collectors.counting()));

        int all = Arrays.stream(Operation.values()).mapToInt(Operation::share).sum();
        assertThat(all).isEqualTo(100);
        for (Operation operation : Operation.values()) {
            assertThat(counts.getOrDefault(operation, 0L) / 100.0).isCloseTo(operation.share(), within(1.5));
        }
    }

    @Test
    void updatesAreNothingElse() {
        assertThat(Arrivals.updates(50, LONG, 1)).extracting(Arrival::operation).containsOnly(Operation.UPDATE);
    }
}
