package org.himatch.ranking;

/**
 * Looks at the last jobs to come, which are few and not sealed yet, one by one. What most of them fail by comes first,
 * and the exact numbers of a job are found only when something is to be counted by them, or when a bound of its fit
 * reaches the last place of the page.
 */
final class ArrivedJobs {

    private final JobsForCandidate query;
    private final Vocabulary vocabulary;
    private final CandidateCredits credits;
    private final Evidence evidence;
    private final BestJobs best;
    private final FacetCounter facets;

    ArrivedJobs(
            JobsForCandidate query,
            Vocabulary vocabulary,
            CandidateCredits credits,
            BestJobs best,
            FacetCounter facets) {
        this.query = query;
        this.vocabulary = vocabulary;
        this.credits = credits;
        this.best = best;
        this.facets = facets;
        evidence = credits.evidence();
    }

    /** Takes those rows that are good enough, and tells how many are eligible: none when the others are wanted. */
    int take(Delta<JobArrival> delta, long[] live, boolean wantEligible) {
        int total = 0;
        for (int i = 0; i < live.length; i++) {
            for (long left = live[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (isWanted(delta.item(row), wantEligible) && takes(delta, row, wantEligible) && wantEligible) {
                    total++;
                }
            }
        }
        return total;
    }

    private boolean isWanted(JobArrival it, boolean wantEligible) {
        if (wantEligible && !credits.meetsAll(it.insisted())) {
            return false;
        }
        boolean isEligible =
                !Constraints.anyViolated(it.job().terms(), query.candidate().expectations()) && meetsEssentials(it);
        return isEligible == wantEligible && query.filter().passes(it.job(), vocabulary);
    }

    private boolean meetsEssentials(JobArrival it) {
        if (!credits.meetsAll(it.insisted())) {
            return false;
        }
        CompiledJob job = it.compiled();
        for (int i = 0; i < job.credentials().size(); i++) {
            CompiledCredentials credential = job.credentials().get(i);
            if (credential.asked().essential() && !isMet(credential, it.alternatives()[i])) {
                return false;
            }
        }
        CompiledExperience experience = job.experience();
        return experience == null || !experience.fails(evidence);
    }

    private boolean isMet(CompiledCredentials credential, long alternatives) {
        return alternatives == 0 ? !credential.fails(evidence) : (alternatives & credits.satisfied()) != 0;
    }

    /** Takes a row when it is good enough; false when its score is below the least that is wanted. */
    private boolean takes(Delta<JobArrival> delta, int row, boolean isEligible) {
        JobArrival it = delta.item(row);
        int least = query.filter().minimumPoints();
        boolean counts = isEligible && !facets.isIdle();
        int bound = credits.fitBound(it.asks(), 0, it.asks().length, it.besideSkills());
        if (least == 0 && !counts && !best.isGoodEnough(bound)) {
            return true;
        }
        int points = points(it);
        if (points < least) {
            return false;
        }
        if (counts) {
            facets.add(it.job(), points, vocabulary);
        }
        if (best.isGoodEnough(bound)) {
            best.offer(isEligible, points, credits.use(it.asks(), 0, it.asks().length), delta, row);
        }
        return true;
    }

    private int points(JobArrival it) {
        CompiledJob job = it.compiled();
        CompiledExperience experience = job.experience();
        int points = credits.points(it.asks(), 0, it.asks().length);
        points += experience == null ? 0 : experience.points(evidence);
        for (int i = 0; i < job.credentials().size(); i++) {
            points += job.credentials().get(i).points(evidence);
        }
        return points;
    }
}
