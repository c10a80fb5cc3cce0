package org.himatch.local.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The times of answers over the rate, both logarithmic, as an SVG that reads in light and dark. */
final class LoadChart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 70;
    private static final int TOP = 70;
    private static final int BOTTOM = 60;
    private static final double LEAST_MILLIS = 1;

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #24292f }
            .head { font-size: 15px; font-weight: 600 }
            .soft { fill: #57606a }
            .grid { stroke: #d0d7de }
            .knee { stroke: #57606a; stroke-dasharray: 4 4 }
            polyline { fill: none; stroke-width: 2 }
            .p50 { stroke: #1a7f37 }
            .p99 { stroke: #0969da }
            .p999 { stroke: #8250df }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .soft { fill: #9198a1 }
              .grid { stroke: #3d444d }
              .knee { stroke: #9198a1 }
              .p50 { stroke: #3fb950 }
              .p99 { stroke: #4493f8 }
              .p999 { stroke: #ab7df8 }
            }
            """;

    private final List<Step> steps;
    private final double leastRate;
    private final double mostRate;
    private final double mostMillis;

    private LoadChart(List<Step> steps) {
        this.steps = steps;
        leastRate = steps.getFirst().asked();
        mostRate = Math.max(steps.getLast().asked(), leastRate * 2);
        mostMillis = Math.max(
                Knee.BOUND.toMillis() * 2.0,
                steps.stream().mapToDouble(step -> step.all().p999()).max().orElse(0));
    }

    static String of(LoadReport report) {
        LoadChart chart = new LoadChart(report.steps());
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                aria-label="Time of an answer by requests a second">
                <style>
                %s</style>
                """.formatted(WIDTH, HEIGHT, STYLE));
        svg.append(text(16, 26, "start", "head", "Mixed traffic: time of an answer by requests a second"));
        svg.append(text(
                16,
                46,
                "start",
                "soft",
                "Milliseconds from when the request was due; what was refused with 503 is left out."));
        chart.grid(svg);
        report.knee().ifPresent(knee -> chart.knee(svg, knee.asked()));
        chart.line(svg, "p50", step -> step.all().p50());
        chart.line(svg, "p99", step -> step.all().p99());
        chart.line(svg, "p999", step -> step.all().p999());
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (double millis = LEAST_MILLIS; millis <= mostMillis * 1.001; millis *= 10) {
            int y = y(millis);
            svg.append(format(
                    "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", LEFT, y, WIDTH - RIGHT, y));
            svg.append(text(LEFT - 8, y + 4, "end", "soft", format("%,.0f", millis)));
        }
        for (Step step : steps) {
            svg.append(text(x(step.asked()), HEIGHT - BOTTOM + 20, "middle", "soft", format("%.0f", step.asked())));
        }
    }

    private void knee(StringBuilder svg, double rate) {
        int x = x(rate);
        svg.append(
                format("<line class=\"knee\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", x, TOP, x, HEIGHT - BOTTOM));
        svg.append(text(x, HEIGHT - BOTTOM + 38, "middle", "", "knee"));
    }

    private void line(StringBuilder svg, String style, ToDoubleFunction<Step> millis) {
        svg.append("<polyline class=\"").append(style).append("\" points=\"");
        // A step in which nothing was answered has no time to show.
        List<Step> answered =
                steps.stream().filter(step -> step.all().count() > 0).toList();
        for (Step step : answered) {
            svg.append(x(step.asked()))
                    .append(',')
                    .append(y(millis.applyAsDouble(step)))
                    .append(' ');
        }
        svg.append("\"/>\n");
        if (!answered.isEmpty()) {
            Step last = answered.getLast();
            svg.append(text(x(last.asked()) + 8, y(millis.applyAsDouble(last)) + 4, "start", "", style));
        }
    }

    private int x(double rate) {
        return LEFT + (int) ((WIDTH - LEFT - RIGHT) * Math.log(rate / leastRate) / Math.log(mostRate / leastRate));
    }

    private int y(double millis) {
        double share = Math.log(Math.max(millis, LEAST_MILLIS) / LEAST_MILLIS) / Math.log(mostMillis / LEAST_MILLIS);
        return HEIGHT - BOTTOM - (int) ((HEIGHT - TOP - BOTTOM) * share);
    }

    private static String text(int x, int y, String anchor, String style, String text) {
        return format("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", style, x, y, anchor, text);
    }

    private static String format(String format, @Nullable Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
