package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.himatch.events.JobStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    /** The whole table: every present status, and a sign for every asked one. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            from    | DRAFT | OPEN | PAUSED | FILLED | CLOSED | EXPIRED
            DRAFT   | no    | yes  | no     | no     | yes    | no
            OPEN    | no    | no   | yes    | yes    | yes    | no
            PAUSED  | no    | yes  | no     | yes    | yes    | no
            FILLED  | no    | yes  | no     | no     | no     | no
            CLOSED  | no    | yes  | no     | no     | no     | no
            EXPIRED | no    | yes  | no     | no     | no     | no
            """)
    void allowsTheseMovesAndNoOther(
            JobStatus from, String draft, String open, String paused, String filled, String closed, String expired) {
        List<String> expected = List.of(draft, open, paused, filled, closed, expired);

        assertThat(Arrays.stream(JobStatus.values()).map(to -> Lifecycle.allows(from, to) ? "yes" : "no"))
                .isEqualTo(expected);
    }

    @Test
    void everyStatusIsInTheTableAndNamesItsMovesInOrder() {
        Stream.of(JobStatus.values())
                .forEach(from -> assertThat(Lifecycle.next(from))
                        .isEqualTo(Stream.of(JobStatus.values())
                                .filter(to -> Lifecycle.allows(from, to))
                                .toList()));
    }

    @Test
    void onlyWhatIsLiveExpires() {
        assertThat(Lifecycle.EXPIRING).containsExactly(JobStatus.OPEN, JobStatus.PAUSED);
    }
}
