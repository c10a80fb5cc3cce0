package org.himatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.himatch.local.faults.FaultRun;
import org.himatch.local.faults.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks things while clients write, and checks that nothing is lost: {@code ./himatch test --faults}. */
@Command(name = "faults", description = "Break things while clients write, and check that nothing is lost.")
final class FaultsCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Option(names = "--seed", description = "Repeats the faults and the contents of a run.")
    private @Nullable Long seed;

    @Option(names = "--minutes", defaultValue = "5", description = "How long things break.")
    private double minutes;

    @Override
    public Integer call() {
        Path project =
                Path.of(System.getProperty("himatch.root", "")).toAbsolutePath().normalize();
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        Path home = temporary();
        System.out.println("Seed " + chosen);
        try (FaultRig rig = FaultRig.start(project, home, System.out::println);
                StopOnSignal onSignal = StopOnSignal.install(rig::close)) {
            Report report = new FaultRun(
                            rig,
                            chosen,
                            Duration.ofSeconds(Math.round(minutes * 60)),
                            LocalDate.now(ZoneOffset.UTC),
                            System.out::println)
                    .run();
            report.lines().forEach(System.out::println);
            report.losses().stream().limit(SHOWN).forEach(loss -> System.out.println("LOST  " + loss));
            onSignal.dismiss();
            if (report.losses().isEmpty()) {
                return 0;
            }
            System.out.println("Repeat it with: ./himatch test --faults --seed " + chosen + " (logs: " + home + ")");
            return 1;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("himatch-faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
