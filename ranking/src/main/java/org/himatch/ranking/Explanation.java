package org.himatch.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate has a score for a job, in the numbers it was computed from.
 *
 * @param jobId the job
 * @param jobVersion its version
 * @param candidateId the candidate
 * @param candidateVersion its version
 * @param asOf the day on which credentials had to be in force
 * @param vocabularyVersion the version of the vocabulary
 * @param points the score, 0 to 10 000: the sum of the criteria's points. Null when the candidate has no score
 * @param unscored why there is no score; null when there is one
 * @param eligible whether there is a score, every essential criterion is met and no constraint is violated
 * @param criteria one result for each criterion, in the job's order: skills, credentials, experience
 * @param constraints one result for each kind of constraint, in the order of {@link Constraint.Kind}
 * @param depth the sum over skill criteria of maximum points times level held, not capped at
 *     what was asked; 0 to 50 000
 * @param use how much of what the candidate brings the job uses, 0 to 10 000, weighted by strength
 * @param fit score times use, 0 to 10 000; 0 when there is no score
 */
public record Explanation(
        UUID jobId,
        long jobVersion,
        UUID candidateId,
        long candidateVersion,
        LocalDate asOf,
        String vocabularyVersion,
        @Nullable Integer points,
        @Nullable Unscored unscored,
        boolean eligible,
        List<CriterionResult> criteria,
        List<Constraint> constraints,
        int depth,
        int use,
        int fit) {

    /** Copies the lists. */
    public Explanation {
        criteria = List.copyOf(criteria);
        constraints = List.copyOf(constraints);
    }

    /** The essential criteria that are not met. */
    public List<CriterionResult> unmet() {
        return criteria.stream().filter(CriterionResult::failed).toList();
    }

    /** The constraints that are violated. */
    public List<Constraint.Kind> violated() {
        return constraintsThatAre(Constraint.State.VIOLATED);
    }

    /** The constraints about which one side has not said enough. */
    public List<Constraint.Kind> unknowns() {
        return constraintsThatAre(Constraint.State.UNKNOWN);
    }

    private List<Constraint.Kind> constraintsThatAre(Constraint.State state) {
        return constraints.stream()
                .filter(constraint -> constraint.state() == state)
                .map(Constraint::kind)
                .toList();
    }
}
