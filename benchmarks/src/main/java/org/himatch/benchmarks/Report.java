package org.himatch.benchmarks;

import java.util.Locale;
import java.util.Map;
import org.himatch.benchmarks.Results.Build;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.benchmarks.Results.OfSize;
import org.himatch.benchmarks.Results.OfUpdates;
import org.himatch.benchmarks.Timing.Figure;
import org.jspecify.annotations.Nullable;

/** What is printed. Written for somebody who sees it for the first time. */
final class Report {

    private static final String HEADING = """
            HIMatch engine benchmark: %s, %s cores, Java %s.
            Everyone answers the same questions: the best 50 by exact score, and how many are eligible. Answers were
            compared before anything was timed. Times are processor time of one thread, in milliseconds (PostgreSQL:
            time by the clock): the median, and in brackets what 99 of 100 answers stay below.""";

    private Report() {}

    static String heading(Map<String, String> machine) {
        return format(HEADING, machine.get("processor"), machine.get("cores"), machine.get("java"));
    }

    static String line(Build build) {
        String heap = build.heapPerCandidate() > 0 ? format("; the heap grew by %.0f", build.heapPerCandidate()) : "";
        return format(
                "  built %-16s %,9.0f a second, %.0f bytes each%s",
                build.name(), build.perSecond(), build.bytesPerCandidate(), heap);
    }

    static String line(OfClass of) {
        StringBuilder text = new StringBuilder();
        text.append(format("%n  %s: %s%n    %,.0f eligible on average", of.id(), of.meaning(), of.meanTotal()));
        if (of.bandwidthBound() > 0) {
            text.append(
                    format("; adding up the %.1f MB of the columns takes %.3f", of.megabytes(), of.bandwidthBound()));
        }
        for (Figure figure : of.figures()) {
            boolean bySql = figure.name().equals(PostgresContestant.NAME);
            double p50 = bySql ? figure.wallP50() : figure.cpuP50();
            double p99 = bySql ? figure.wallP99() : figure.cpuP99();
            text.append(format(
                    "%n    %-52s %10.3f (%.3f)  %s",
                    figure.name(), p50, p99, times(p50 / of.engine().cpuP50())));
        }
        return text.toString();
    }

    private static String times(double ratio) {
        return ratio == 1 ? "" : format("%,.1f x", ratio);
    }

    static String table(Results results) {
        StringBuilder text = new StringBuilder();
        for (OfSize size : results.sizes()) {
            OfUpdates updates = size.updates();
            if (updates != null) {
                text.append(format(
                        "%n%,d candidates: an update is visible after %.1f us, with Lucene after %,.0f us;%n"
                                + "  usual postings take %.3f (%.3f), while 1000 updates/s run %.3f (%.3f), and while it is"
                                + " tidied up %.3f (%.3f)%n",
                        size.candidates(),
                        updates.engineMicros(),
                        updates.luceneMicros(),
                        updates.quiet().cpuP50(),
                        updates.quiet().cpuP99(),
                        updates.busy().cpuP50(),
                        updates.busy().cpuP99(),
                        updates.tidying().cpuP50(),
                        updates.tidying().cpuP99()));
            }
        }
        text.append(format(
                "%nWhat has to be reached (must, set for 1,000,000 candidates and 100,000 jobs) and what is hoped for"
                        + " (stretch):%n%n  %9s  %-68s %10s %8s %8s%n",
                "of", "", "measured", "must", "stretch"));
        for (Bar bar : results.bars()) {
            text.append(format(
                    "  %,9d  %-68s %10s %8s %8s  %s%n",
                    bar.candidates(),
                    bar.what(),
                    number(bar.measured()) + bar.unit(),
                    (bar.higherIsBetter() ? ">= " : "<= ") + number(bar.must()),
                    number(bar.stretch()),
                    verdict(bar)));
        }
        return text.toString();
    }

    private static String verdict(Bar bar) {
        if (bar.reachesStretch()) {
            return "stretch reached";
        }
        return bar.reachesMust() ? "reached" : "MISSED";
    }

    static String number(double value) {
        return format(value < 100 ? "%.1f" : "%,.0f", value).replace(".0", "");
    }

    private static String format(String format, @Nullable Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
