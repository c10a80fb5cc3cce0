package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate stands among the others for a job, and where they would stand if they brought more. All of it is of
 * one moment: the places are counted among the same others.
 *
 * @param now the score as it is
 * @param rank the place among the eligible, from 1; null when the candidate is not eligible
 * @param eligible how many are eligible, the candidate included when they are
 * @param raised for each criterion that does not earn all of its points, in the job's order, what bringing it would change;
 *     without those that nobody can bring because the vocabulary does not know them
 */
public record Standing(Explanation now, @Nullable Integer rank, int eligible, List<Raised> raised) {

    /** Copies the list. */
    public Standing {
        raised = List.copyOf(raised);
    }

    /**
     * The candidate if they brought what one criterion asks.
     *
     * @param criterion which of the explanation's criteria, from 0
     * @param brought what they would bring in addition
     * @param then their score then; what they bring may count for other criteria too
     * @param rank the place among the eligible then, from 1; null when they would not be eligible
     */
    public record Raised(
            int criterion,
            Brought brought,
            Explanation then,
            @Nullable Integer rank) {}

    /** What a candidate could bring. */
    public sealed interface Brought {

        /** A skill at the level asked. */
        record OfSkill(DeclaredSkill skill) implements Brought {}

        /**
         * Credentials in force: of all that would do the fewest, and of those the first as asked.
         *
         * @param codes each once
         */
        record OfCredentials(List<String> codes) implements Brought {

            /** Copies the list. */
            public OfCredentials {
                codes = List.copyOf(codes);
            }
        }

        /** So many years of experience in all. */
        record OfExperience(int years) implements Brought {}
    }
}
