package org.himatch.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What single steps would bring a candidate, exactly: the numbers that ranking again with the step taken would show.
 *
 * @param jobs how many jobs there are
 * @param suiting how many of them have terms that suit: no constraint is violated
 * @param withinReach how many the candidate is eligible for now
 * @param gains one for each step that brings a job within reach or a point in one that then is, in no particular order
 */
public record Advice(int jobs, int suiting, int withinReach, List<Gain> gains) {
    /** Of no jobs. */
    public static final Advice NONE = new Advice(0, 0, 0, List.of());

    /** Copies the list. */
    public Advice {
        gains = List.copyOf(gains);
    }

    /**
     * What one step alone would bring.
     *
     * @param step the step
     * @param newlyWithinReach how many jobs it brings within reach
     * @param raised of how many jobs within reach, with the step taken, it raises the score
     * @param points the sum of what it adds to their scores, in points; of a job newly within reach what is added to the
     *     score that it has now, which is 0 when there is none
     * @param examples the first of the jobs that it raises, by {@link JobGain}'s order
     */
    public record Gain(Step step, int newlyWithinReach, int raised, long points, List<JobGain> examples) {
        /** Copies the list. */
        public Gain {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A job within reach, with the step taken, whose score it raises. In order: newly within reach first, then what
     * gains most, then the higher score, then a fixed mix of both ids and the job's id.
     *
     * @param jobId the job
     * @param jobVersion its version
     * @param before the score now, 0 to 10 000; null when the candidate has none
     * @param after the score with the step taken
     * @param newlyWithinReach whether the candidate is not eligible now
     * @param tie the mix of both ids
     */
    public record JobGain(
            UUID jobId, long jobVersion, @Nullable Integer before, int after, boolean newlyWithinReach, long tie)
            implements Comparable<JobGain> {
        private static final Comparator<JobGain> MOST_FIRST = Comparator.comparing(
                        (JobGain gain) -> !gain.newlyWithinReach)
                .thenComparing(Comparator.comparingInt(JobGain::points).reversed())
                .thenComparing(Comparator.comparingInt(JobGain::after).reversed())
                .thenComparing(JobGain::tie, Long::compareUnsigned)
                .thenComparing(JobGain::jobId);

        /** What the score gains, in points. */
        public int points() {
            return after - (before == null ? 0 : before);
        }

        @Override
        public int compareTo(JobGain other) {
            return MOST_FIRST.compare(this, other);
        }
    }
}
