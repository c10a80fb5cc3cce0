package org.himatch.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himatch.benchmarks.Timing.Figure;
import org.jspecify.annotations.Nullable;

/** What a run found, as it is written down. Times are milliseconds unless a name says otherwise. */
record Results(
        Map<String, String> machine,
        Map<String, String> run,
        List<OfSize> sizes,
        List<OfClass> jobs,
        List<OfService> services,
        List<Bar> bars) {

    /** The results at one number of candidates. */
    record OfSize(
            int candidates,
            List<Build> builds,
            List<OfClass> classes,
            @Nullable OfUpdates updates) {}

    /**
     * How an index came to be.
     *
     * @param cpuSeconds of the thread that put everything in, for the engine with all sealing
     * @param bytesPerCandidate what it says it takes, in heap or files
     * @param heapPerCandidate by how much the heap grew; 0 when not measured
     */
    record Build(String name, double cpuSeconds, double perSecond, double bytesPerCandidate, double heapPerCandidate) {}

    /**
     * The results of one class of questions.
     *
     * @param meanTotal how many are eligible, on average
     * @param figures one for each contestant
     * @param megabytes the size of the columns that a question names, on average
     * @param bandwidthBound the time that just adding up so many bytes takes
     */
    record OfClass(
            String id,
            String meaning,
            double meanTotal,
            List<Figure> figures,
            double megabytes,
            double bandwidthBound) {

        Figure engine() {
            return figures.getFirst();
        }

        Optional<Figure> lucene() {
            return figures.stream()
                    .filter(it -> it.name().startsWith("Lucene"))
                    .min(Comparator.comparingDouble(Figure::cpuP50));
        }

        /** The lowest 99th percentile that any formulation of Lucene has. */
        Optional<Double> luceneP99() {
            return figures.stream()
                    .filter(it -> it.name().startsWith("Lucene"))
                    .map(Figure::cpuP99)
                    .min(Double::compare);
        }

        Optional<Figure> of(String name) {
            return figures.stream().filter(it -> it.name().equals(name)).findFirst();
        }
    }

    /**
     * What updates cost.
     *
     * @param engineMicros from putting a candidate in to their being in every ranking that begins, in microseconds
     * @param luceneMicros the same for an update and a near-real-time reopening; 0 when not measured
     * @param quiet questions while nothing changes
     * @param busy questions while 1000 candidates a second change
     * @param tidying questions while the index is tidied up after many updates at once; no answers when that was over
     */
    record OfUpdates(double engineMicros, double luceneMicros, Figure quiet, Figure busy, Figure tidying) {}
}
