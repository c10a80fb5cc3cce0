package org.himatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.himatch.local.faults.Node;
import org.himatch.local.load.LoadOptions;
import org.himatch.local.load.LoadReport;
import org.himatch.local.load.LoadRun;
import org.himatch.local.load.Soak;
import org.himatch.local.load.SystemResults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts load on the services: {@code ./himatch bench system}. */
@Command(name = "load", description = "Put load on the services, at rising rates or for long.")
final class LoadCommand implements Callable<Integer> {
    private static final int MOST_RATE = 100_000;

    @Option(names = "--rates", split = ",", description = "Requests a second, one step each.")
    private List<Double> rates = List.of();

    @Option(names = "--seconds", defaultValue = "20", description = "How long each step lasts.")
    private int seconds;

    @Option(names = "--seed", defaultValue = "1", description = "Where contents and times come from.")
    private long seed;

    @Option(names = "--soak", description = "Instead: one rate for so many minutes.")
    private @Nullable Integer soak;

    @Option(names = "--write", description = "Write the figures and the chart to docs/benchmarks.")
    private boolean write;

    @Override
    public Integer call() {
        Path project = Installation.here().project();
        LoadOptions options = options();
        Path home = ScratchHome.create("load");
        boolean isSound;
        try (FaultRig rig = FaultRig.startWithoutProxies(project, home, System.out::println);
                StopOnSignal onSignal = StopOnSignal.install(rig::close)) {
            isSound = soak == null ? ramp(rig, options, project) : soak(rig, options, soak);
            for (Node node : rig.endedByThemselves()) {
                isSound = false;
                System.out.println("ENDED " + node.title() + ", by itself");
            }
            onSignal.dismiss();
        }
        if (isSound) {
            ScratchHome.delete(home);
        } else {
            System.out.println("Logs: " + home);
        }
        return isSound ? 0 : 1;
    }

    /** Says what is wrong before anything is started. */
    private LoadOptions options() {
        if (seconds < 1) {
            throw new Refusal("--seconds is at least 1", Main.NOT_UNDERSTOOD);
        }
        if (soak != null && soak < Soak.LEAST_MINUTES) {
            throw new Refusal("--soak takes at least " + Soak.LEAST_MINUTES + " minutes", Main.NOT_UNDERSTOOD);
        }
        if (soak != null && write) {
            throw new Refusal("--soak has nothing to --write", Main.NOT_UNDERSTOOD);
        }
        if (rates.stream().anyMatch(rate -> !(rate > 0 && rate <= MOST_RATE))) {
            throw new Refusal("--rates are numbers above 0, up to " + MOST_RATE, Main.NOT_UNDERSTOOD);
        }
        LoadOptions usual = LoadOptions.usual(seed).each(Duration.ofSeconds(seconds));
        return rates.isEmpty() ? usual : usual.at(rates);
    }

    /** Whether everything was answered as it should be, or refused in good order, and all was as before afterwards. */
    private boolean ramp(FaultRig rig, LoadOptions options, Path project) {
        LoadReport report =
                new LoadRun(rig.target(), options, LocalDate.now(ZoneOffset.UTC), System.out::println).run();
        report.lines().forEach(System.out::println);
        if (write) {
            System.out.println("Written: " + SystemResults.write(report, project));
        }
        return report.unexpected() == 0 && report.hasRecovered();
    }

    private boolean soak(FaultRig rig, LoadOptions options, int minutes) {
        double rate = rates.isEmpty() ? Soak.USUAL_RATE : rates.getFirst();
        return new Soak(rig.target(), options, rate, minutes, LocalDate.now(ZoneOffset.UTC), System.out::println).run();
    }
}
