package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.Standing;
import org.jspecify.annotations.Nullable;

/** Shows what the index has ranked and explained. */
@ApplicationScoped
class MatchAnswers {
    private final Reasons reasons;

    MatchAnswers(Reasons reasons) {
        this.reasons = reasons;
    }

    RankedCandidate candidate(Explanation explanation, boolean withCriteria) {
        int points = points(explanation);
        return new RankedCandidate(
                explanation.candidateId(),
                explanation.candidateVersion(),
                Scores.shown(points),
                points,
                explanation.eligible(),
                reasons.unmet(explanation),
                ConstraintKind.from(explanation.violated()),
                ConstraintKind.from(explanation.unknowns()),
                criteria(explanation, withCriteria));
    }

    RankedJob job(Explanation explanation, boolean withCriteria) {
        int points = points(explanation);
        return new RankedJob(
                explanation.jobId(),
                explanation.jobVersion(),
                Scores.shown(points),
                points,
                Scores.shown(explanation.use()),
                Scores.shown(explanation.fit()),
                explanation.eligible(),
                reasons.unmet(explanation),
                ConstraintKind.from(explanation.violated()),
                ConstraintKind.from(explanation.unknowns()),
                criteria(explanation, withCriteria));
    }

    MatchExplanation pair(MatchAccess.Pair pair, Standing standing) {
        Explanation explanation = standing.now();
        boolean showsRank = pair.asEmployer() && pair.candidate().visible();
        Integer points = explanation.points();
        boolean showsFit = pair.asCandidate() && points != null;
        return new MatchExplanation(
                pair.job().id(),
                pair.candidate().id(),
                points == null ? null : Scores.shown(points),
                points,
                explanation.unscored(),
                showsRank ? standing.rank() : null,
                showsRank ? standing.eligible() : null,
                unranked(pair, explanation),
                showsFit ? Scores.shown(explanation.use()) : null,
                showsFit ? Scores.shown(explanation.fit()) : null,
                explanation.eligible(),
                reasons.unmet(explanation),
                ConstraintKind.from(explanation.violated()),
                ConstraintKind.from(explanation.unknowns()),
                reasons.criteria(standing, showsRank),
                explanation.asOf(),
                new Versions(pair.job().version(), pair.candidate().version(), null, explanation.vocabularyVersion()));
    }

    /** What is in no ranking is told of before what no ranking would take. */
    private static @Nullable Unranked unranked(MatchAccess.Pair pair, Explanation explanation) {
        if (!pair.asEmployer()) {
            return Unranked.NOT_SHOWN;
        }
        if (!pair.candidate().visible()) {
            return Unranked.HIDDEN;
        }
        return explanation.eligible() ? null : Unranked.NOT_ELIGIBLE;
    }

    private @Nullable List<CriterionAnswer> criteria(Explanation explanation, boolean wanted) {
        return wanted ? reasons.criteria(explanation) : null;
    }

    /** Only who has a score is ranked. */
    private static int points(Explanation explanation) {
        Integer points = explanation.points();
        if (points == null) {
            throw new IllegalStateException("ranked without a score: " + explanation.candidateId());
        }
        return points;
    }
}
