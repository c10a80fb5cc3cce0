package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.himatch.local.load.LoadOptions;
import org.himatch.local.load.LoadReport;
import org.himatch.local.load.LoadRun;
import org.himatch.local.load.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at whether {@code ./himatch bench system} works; what it measures on a busy machine is nobody's business. */
class LoadRunTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir
    Path home;

    @Test
    void everythingIsAnsweredAsItShouldBeAtALowRate() {
        try (FaultRig rig = FaultRig.startWithoutProxies(CHECKOUT, home, System.out::println)) {
            // Given a small market
            LoadOptions options = new LoadOptions(List.of(20.0), SHORT, 1, 60, 20, 10);

            // When
            LoadReport report =
                    new LoadRun(rig.target(), options, LocalDate.now(ZoneOffset.UTC), System.out::println).run();

            // Then
            report.lines().forEach(System.out::println);
            assertThat(report.unexpected()).isZero();
            Step step = report.steps().getFirst();
            assertThat(step.all().count())
                    .isEqualTo(step.arrivals()
                            - step.heldOff().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum());
            assertThat(step.kinds()).hasSizeGreaterThan(4);
            assertThat(step.vitals().services()).hasSize(3).allSatisfy(service -> {
                assertThat(service.heap()).isPositive();
                assertThat(service.resident()).isPositive();
            });
            assertThat(report.updates().visible().count()).isPositive();
            assertThat(rig.endedByThemselves()).isEmpty();
        }
    }
}
