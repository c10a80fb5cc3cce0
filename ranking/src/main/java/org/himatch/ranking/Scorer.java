package org.himatch.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The score of one pair, explained. Exact: the same inputs give the same numbers everywhere. Safe for use by many
 * threads.
 */
public final class Scorer {

    /** The points that all criteria of a job share; 10 000 points are shown as 100.00. */
    public static final int WHOLE = 10_000;

    private final Vocabulary vocabulary;

    /** A scorer that knows skills and credentials by a vocabulary. */
    public Scorer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The score of a candidate for a job with everything it was computed from.
     *
     * @param asOf the day on which credentials have to be in force
     */
    public Explanation explain(Job job, Candidate candidate, LocalDate asOf) {
        return explain(job, compile(job), candidate, asOf);
    }

    /** The same, with the job compiled beforehand. */
    Explanation explain(Job job, CompiledJob compiled, Candidate candidate, LocalDate asOf) {
        Evidence evidence = evidence(candidate, asOf);
        List<CriterionResult> criteria = compiled.explain(evidence);
        List<Constraint> constraints = Constraints.between(job.terms(), candidate.expectations());
        Optional<Unscored> unscored = evidence.unscored();
        int points = criteria.stream().mapToInt(CriterionResult::points).sum();
        int use = compiled.use(evidence);
        boolean eligible = unscored.isEmpty()
                && criteria.stream().noneMatch(CriterionResult::failed)
                && constraints.stream().noneMatch(constraint -> constraint.state() == Constraint.State.VIOLATED);
        return new Explanation(
                job.id(),
                job.version(),
                candidate.id(),
                candidate.version(),
                asOf,
                vocabulary.version(),
                unscored.isPresent() ? null : points,
                unscored.orElse(null),
                eligible,
                criteria,
                constraints,
                compiled.depth(evidence),
                use,
                fit(points, use));
    }

    /**
     * Why a candidate can have no score for any job, and so is in no ranking; empty when they have one.
     *
     * @param asOf the day on which credentials have to be in force
     */
    public Optional<Unscored> unscored(Candidate candidate, LocalDate asOf) {
        return evidence(candidate, asOf).unscored();
    }

    CompiledJob compile(Job job) {
        return new CompiledJob(job.criteria(), vocabulary.skills());
    }

    Evidence evidence(Candidate candidate, LocalDate asOf) {
        return new Evidence(vocabulary, candidate, asOf);
    }

    /** Score times use, 0 to 10 000. */
    static int fit(int points, int use) {
        return points * use / WHOLE;
    }
}
