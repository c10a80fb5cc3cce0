package org.himatch.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the figures and the chart to where docs/reliability.md shows them. */
public final class SystemResults {
    private SystemResults() {}

    /**
     * Writes {@code system.json} and {@code system.svg}.
     *
     * @param project the checkout
     * @return the folder
     */
    public static Path write(LoadReport report, Path project) {
        Path folder = project.resolve("docs").resolve("benchmarks");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("system.json"), json(report) + "\n");
            Files.writeString(folder.resolve("system.svg"), LoadChart.of(report));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(LoadReport report) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine());
        all.put(
                "run",
                Map.of(
                        "seed", report.options().seed(),
                        "secondsForEach", report.options().each().toSeconds(),
                        "candidates", report.options().candidates(),
                        "jobs", report.options().jobs()));
        all.put("knee", report.knee().map(Step::asked).orElse(0.0));
        all.put("kneeBoundMillis", Knee.BOUND.toMillis());
        all.put("visibleBoundMillis", LoadReport.VISIBLE_BOUND.toMillis());
        all.put("visibleReached", report.isVisibleSoon());
        all.put("unexpected", report.unexpected());
        all.put("recovered", report.hasRecovered());
        all.put("steps", report.steps());
        all.put("recovery", report.recovery());
        all.put("updates", report.updates());
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", System.getProperty("java.version", ""));
        return machine;
    }
}
