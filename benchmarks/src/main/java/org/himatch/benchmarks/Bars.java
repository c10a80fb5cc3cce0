package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.benchmarks.Results.OfSize;
import org.himatch.benchmarks.Results.OfUpdates;
import org.himatch.benchmarks.Timing.Figure;

/** The figures against what they have to reach. */
final class Bars {

    private Bars() {}

    static List<Bar> of(OfSize size) {
        int count = size.candidates();
        List<Bar> bars = new ArrayList<>();
        find(size, QuestionClass.STANDARD).ifPresent(it -> {
            addP50(bars, count, "usual posting, p50 against Lucene", it, 7, 12);
            it.luceneP99()
                    .ifPresent(p99 -> bars.add(Bar.atLeast(
                            count,
                            "usual posting, p99 against Lucene",
                            p99 / it.engine().cpuP99(),
                            10,
                            20)));
        });
        find(size, QuestionClass.POPULAR_20)
                .ifPresent(it -> addP50(bars, count, "20 popular skills, p50 against Lucene", it, 10, 25));
        find(size, QuestionClass.TYPICAL)
                .ifPresent(it -> addP50(bars, count, "typical skills, p50 against Lucene", it, 3.5, 8));
        find(size, QuestionClass.FEW_ELIGIBLE)
                .ifPresent(it -> addP50(bars, count, "few eligible, p50 against Lucene", it, 10, 20));
        find(size, QuestionClass.POPULAR_20)
                .ifPresent(it -> bars.add(Bar.atMost(
                        count,
                        "20 popular skills, against memory bandwidth",
                        it.engine().cpuP50() / it.bandwidthBound(),
                        4,
                        2,
                        "x")));
        size.builds().stream()
                .filter(build -> build.name().equals(EngineContestant.NAME))
                .forEach(build ->
                        bars.add(Bar.atMost(count, "memory per candidate", build.bytesPerCandidate(), 140, 100, " B")));
        OfUpdates updates = size.updates();
        if (updates != null) {
            if (updates.luceneMicros() > 0) {
                bars.add(Bar.atLeast(
                        count,
                        "update to visible, against Lucene near-real-time",
                        updates.luceneMicros() / updates.engineMicros(),
                        500,
                        2000));
            }
            Figure quiet = updates.quiet();
            Figure busy = updates.busy();
            bars.add(slower(count, "p50 while 1000 updates/s run", quiet.cpuP50(), busy.cpuP50()));
            bars.add(slower(count, "p99 while 1000 updates/s run", quiet.cpuP99(), busy.cpuP99()));
        }
        return bars;
    }

    /** Against the plain scan; the one that filters first, and the table scan, are printed beside it. */
    static List<Bar> ofJobs(List<OfClass> jobs, int count) {
        return jobs.stream()
                .flatMap(it -> it.figures().stream()
                        .filter(figure -> figure.name().equals(MapScanOfJobs.NAME))
                        .map(scan -> Bar.atLeast(
                                count,
                                it.id() + ", against a " + scan.name(),
                                scan.cpuP50() / it.engine().cpuP50(),
                                300,
                                800)))
                .toList();
    }

    private static Optional<OfClass> find(OfSize size, QuestionClass kind) {
        return size.classes().stream().filter(it -> it.id().equals(kind.id())).findFirst();
    }

    private static void addP50(List<Bar> bars, int count, String what, OfClass of, double must, double stretch) {
        of.lucene()
                .ifPresent(lucene -> bars.add(
                        Bar.atLeast(count, what, lucene.cpuP50() / of.engine().cpuP50(), must, stretch)));
    }

    private static Bar slower(int count, String what, double quiet, double busy) {
        return Bar.atMost(count, what, 100 * (busy / quiet - 1), 15, 5, " %");
    }
}
