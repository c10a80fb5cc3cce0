package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.himatch.local.faults.FaultRun;
import org.himatch.local.faults.Report;
import org.himatch.local.verify.Services;
import org.himatch.local.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./himatch test --faults}: the services as they were built, while things break. */
class FaultsTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final long SEED = 22;

    @TempDir
    Path home;

    @Test
    void nothingIsLostWhileThingsBreak() {
        try (FaultRig rig = FaultRig.start(CHECKOUT, home, System.out::println)) {
            // Given a system on which several write while its parts are killed, stopped, restarted and cut off
            FaultRun run =
                    new FaultRun(rig, SEED, Duration.ofSeconds(20), LocalDate.now(ZoneOffset.UTC), System.out::println);

            // When
            Report report = run.run();

            // Then
            report.lines().forEach(System.out::println);
            assertThat(report.losses()).isEmpty();
            assertThat(isTheSameOnBothSides(rig)).isTrue();
            assertThat(report.acknowledged()).isPositive();
            assertThat(report.allFaults()).isPositive();
            assertThat(report.compared()).isPositive();
        }
    }

    private static boolean isTheSameOnBothSides(FaultRig rig) {
        Endpoints endpoints = rig.endpoints();
        try (Services services =
                new Services(endpoints.profile(), endpoints.job(), endpoints.matching(), rig.token("operator"))) {
            return new Verification(services, Duration.ofSeconds(4), System.out::println).check();
        }
    }
}
