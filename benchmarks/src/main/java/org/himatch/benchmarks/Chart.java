package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.benchmarks.Results.OfSize;
import org.himatch.benchmarks.Timing.Figure;

/** Bars on a logarithmic scale, as an SVG that reads in light and dark: median times at the largest size with all. */
final class Chart {

    private static final int WIDTH = 860;
    private static final int LEFT = 180;
    private static final int RIGHT = 90;
    private static final int TOP = 78;
    private static final int BAR = 15;
    private static final int GAP = 16;
    private static final double LEAST = 0.01;

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #24292f }
            .head { font-size: 15px; font-weight: 600 }
            .soft { fill: #57606a }
            .grid { stroke: #d0d7de }
            .engine { fill: #0969da }
            .lucene { fill: #bf8700 }
            .scan { fill: #8250df }
            .postgres { fill: #57606a }
            .http { fill: #1a7f37 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .soft { fill: #9198a1 }
              .grid { stroke: #3d444d }
              .engine { fill: #4493f8 }
              .lucene { fill: #d29922 }
              .scan { fill: #ab7df8 }
              .postgres { fill: #9198a1 }
              .http { fill: #3fb950 }
            }
            """;

    /** One bar: what it stands for, and its milliseconds. */
    private record Line(String style, String name, double millis) {}

    /** Bars that stand together. */
    private record Group(String label, List<Line> lines) {}

    private Chart() {}

    static String of(Results results) {
        List<OfClass> classes = new ArrayList<>();
        int candidates = 0;
        for (OfSize size : results.sizes()) {
            if (classes.isEmpty() || size.classes().getFirst().of(MapScan.NAME).isPresent()) {
                classes = new ArrayList<>(size.classes());
                candidates = size.candidates();
            }
        }
        classes.addAll(results.jobs());
        List<Group> groups = new ArrayList<>(
                classes.stream().map(it -> new Group(it.id(), lines(it))).toList());
        if (!results.services().isEmpty()) {
            OfService largest = results.services().getLast();
            candidates = Math.max(candidates, largest.candidates());
            largest.requests().forEach(it -> groups.add(new Group(it.id(), lines(it))));
        }
        double most = groups.stream()
                .flatMap(it -> it.lines().stream())
                .mapToDouble(Line::millis)
                .max()
                .orElse(1);
        double decades = Math.ceil(Math.log10(most / LEAST));
        StringBuilder body = new StringBuilder();
        int y = TOP;
        for (Group group : groups) {
            List<Line> lines = group.lines();
            body.append(text(LEFT - 10, y + lines.size() * BAR / 2 + 4, "end", "", group.label()));
            for (Line line : lines) {
                int length = (int) Math.max(1, scale(line.millis(), decades));
                body.append(format(
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n",
                        line.style(), LEFT, y, length, BAR - 2));
                body.append(text(
                        LEFT + length + 6, y + BAR - 4, "start", "soft", line.name() + " " + number(line.millis())));
                y += BAR;
            }
            y += GAP;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                aria-label="Median time of a ranking, by engine and kind of question">
                <style>
                %s</style>
                """.formatted(WIDTH, y + 10, STYLE) + head(candidates) + grid(decades, y) + body + "</svg>\n";
    }

    private static List<Line> lines(OfClass of) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("engine", "HIMatch", of.engine().cpuP50()));
        of.lucene().ifPresent(it -> lines.add(new Line("lucene", "Lucene, best", it.cpuP50())));
        of.of(MapScan.NAME).ifPresent(it -> lines.add(new Line("scan", "hash-map scan", it.cpuP50())));
        Optional<Figure> postgres = of.of(PostgresContestant.NAME);
        postgres.ifPresent(it -> lines.add(new Line("postgres", "PostgreSQL", it.wallP50())));
        return lines;
    }

    private static List<Line> lines(OfService.Requests requests) {
        return List.of(
                new Line("engine", "HIMatch", requests.engine().p50()),
                new Line("http", "with HTTP", requests.wall().p50()));
    }

    private static String head(int candidates) {
        return text(16, 26, "start", "head", format("Median time of a ranking of %,d candidates", candidates))
                + text(
                        16,
                        46,
                        "start",
                        "soft",
                        "Best 50 and exact total, one thread; jobs: of 100,000. Milliseconds, each line ten times the"
                                + " one before.");
    }

    private static String grid(double decades, int bottom) {
        StringBuilder grid = new StringBuilder();
        for (int decade = 0; decade <= decades; decade++) {
            double millis = LEAST * Math.pow(10, decade);
            int x = LEFT + (int) scale(millis, decades);
            grid.append(format(
                    "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
                    x, TOP - 8, x, bottom - GAP + 6));
            grid.append(text(x, TOP - 13, "middle", "soft", number(millis)));
        }
        return grid.toString();
    }

    private static double scale(double millis, double decades) {
        return (WIDTH - LEFT - RIGHT) * Math.log10(Math.max(millis, LEAST) / LEAST) / decades;
    }

    private static String number(double millis) {
        return millis < 0.1 ? format("%.3f", millis) : millis < 10 ? format("%.2f", millis) : format("%,.0f", millis);
    }

    private static String text(int x, int y, String anchor, String style, String text) {
        return format("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", style, x, y, anchor, text);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
