package org.himatch.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.benchmarks.Results.OfSize;
import org.himatch.infrastructure.LocalPostgres;

/**
 * {@code ./himatch bench engine}: times the engine beside all contestants, prints a table, and writes the figures and a
 * chart. Exit code 0 when it ran through, whatever came out; 1 when answers differ; 2 when it was not understood.
 */
public final class EngineBenchmark {

    private final Options options;
    private final Path work;
    private final PrintStream out;

    EngineBenchmark(Options options, Path work, PrintStream out) {
        this.options = options;
        this.work = work;
        this.out = out;
    }

    /** Runs what the arguments say. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("himatch: " + e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        Logger quiet = Logger.getLogger("");
        quiet.setLevel(Level.SEVERE);
        Path root = Path.of(System.getProperty("himatch.root", "."));
        Path work = Files.createTempDirectory("himatch-bench");
        // However it ends: a server would outlive this program.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(options, work)));
        Path usual = options.isComplete() ? root.resolve("docs/benchmarks") : root.resolve(".himatch/bench");
        Path folder = options.out() == null ? usual : options.out();
        Results results = new EngineBenchmark(options, work, System.out).run(root);
        ResultFiles.write(results, folder);
        System.out.println("Written: " + folder.resolve(ResultFiles.JSON) + " and " + ResultFiles.CHART);
    }

    Results run(Path root) throws Exception {
        List<OfSize> sizes = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        Map<String, String> machine = Machine.describe();
        out.println(Report.heading(machine));
        List<OfService> services = new ArrayList<>();
        for (int count : options.sizes()) {
            out.printf("%n%,d candidates%n", count);
            if (options.wantsService() && count <= ServiceBenchmark.MOST) {
                Path folder = folder(work, count).resolve("service");
                OfService service = new ServiceBenchmark(options, count, folder, root, out).run();
                services.add(service);
                bars.addAll(ServiceReport.bars(service));
            }
            if (!options.wantsEngine()) {
                continue;
            }
            try (SizeBenchmark benchmark = new SizeBenchmark(options, count, folder(work, count), out)) {
                OfSize size = benchmark.run();
                sizes.add(size);
                bars.addAll(Bars.of(size));
            }
        }
        List<OfClass> jobs = List.of();
        if (options.wants("jobs")) {
            jobs = new JobsBenchmark(options, JobsBenchmark.JOBS).run();
            out.printf("%n%,d jobs%n", JobsBenchmark.JOBS);
            jobs.forEach(it -> out.println(Report.line(it)));
            bars.addAll(Bars.ofJobs(jobs, JobsBenchmark.JOBS));
        }
        Results results = new Results(machine, describe(root), sizes, jobs, services, bars);
        out.println(Report.table(results));
        return results;
    }

    private Map<String, String> describe(Path root) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        run.put("commit", commit(root));
        run.put("seed", Long.toString(options.seed()));
        run.put("secondsForEach", Long.toString(options.each().toSeconds()));
        run.put(
                "jvm",
                Objects.requireNonNull(System.getProperty("java.vendor")) + " "
                        + System.getProperty("java.runtime.version"));
        run.put(
                "flags",
                String.join(
                        " ",
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> flag.startsWith("-X"))
                                .toList()));
        return run;
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException | InterruptedException e) {
            return "unknown";
        }
    }

    private static void leaveNothing(Options options, Path work) {
        options.sizes().forEach(count -> LocalPostgres.stopIn(PostgresMarket.data(folder(work, count))));
        try (Stream<Path> paths = Files.walk(work)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("himatch: could not be deleted: " + work);
        }
    }

    private static Path folder(Path work, int count) {
        return work.resolve(Integer.toString(count));
    }
}
