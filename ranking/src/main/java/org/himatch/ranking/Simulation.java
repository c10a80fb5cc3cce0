package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of a job beside those of the same job with something changed, all of one moment.
 *
 * @param now the ranking as it is
 * @param changed for each change, in the order asked, what the ranking would be
 */
public record Simulation(Outcome now, List<Outcome> changed) {

    /** Copies the list. */
    public Simulation {
        changed = List.copyOf(changed);
    }

    /**
     * What a ranking comes to.
     *
     * @param total how many are eligible and pass the filter
     * @param gained how many of them are not in the ranking as it is
     * @param lost how many of the ranking as it is are not in this one
     * @param first the first places, best first, as many as the page has
     * @param gainedAmongFirst how many of the first are among the gained
     * @param bestGained the first of the gained; null when there is none
     */
    public record Outcome(
            int total,
            int gained,
            int lost,
            List<RankKey> first,
            int gainedAmongFirst,
            @Nullable Newcomer bestGained) {

        /** Copies the list. */
        public Outcome {
            first = List.copyOf(first);
        }
    }

    /**
     * Somebody who is in a ranking through a change.
     *
     * @param key the place; it names the candidate and has the score under the change
     * @param rank the number of the place in the changed ranking, from 1
     */
    public record Newcomer(RankKey key, int rank) {}
}
