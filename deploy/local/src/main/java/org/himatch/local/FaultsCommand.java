package org.himatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    private static final int MOST_MINUTES = 24 * 60;

    @Option(names = "--seed", description = "Repeats the faults and the contents of a run.")
    private @Nullable Long seed;

    @Option(names = "--minutes", defaultValue = "5", description = "How long things break.")
    private double minutes;

    @Override
    public Integer call() {
        if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
            throw new Refusal("--minutes is above 0 and at most " + MOST_MINUTES, Main.NOT_UNDERSTOOD);
        }
        Path project = Installation.here().project();
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        Path home = ScratchHome.create("faults");
        System.out.println("Seed " + chosen);
        boolean isSound = run(project, home, chosen);
        if (isSound) {
            ScratchHome.delete(home);
        } else {
            System.out.println(
                    "Repeat it with ./himatch test --faults --seed %d (history and logs: %s)".formatted(chosen, home));
        }
        return isSound ? 0 : 1;
    }

    /** Whether nothing was lost. */
    private boolean run(Path project, Path home, long chosen) {
        try (FaultRig rig = FaultRig.start(project, home, System.out::println);
                StopOnSignal onSignal = StopOnSignal.install(rig::close)) {
            Duration duration = Duration.ofSeconds(Math.round(minutes * 60));
            FaultRun run = new FaultRun(rig, chosen, duration, LocalDate.now(ZoneOffset.UTC), System.out::println);
            Report report = run.run();
            report.lines().forEach(System.out::println);
            report.losses().stream().limit(SHOWN).forEach(loss -> System.out.println("LOST  " + loss));
            if (!report.losses().isEmpty()) {
                write(home.resolve("history.txt"), run.history());
            }
            onSignal.dismiss();
            return report.losses().isEmpty();
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
