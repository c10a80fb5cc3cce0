package org.himatch.ranking;

import java.util.Collection;

/**
 * Ranks by looking at everyone. Simple enough to be right by reading; a faster engine has to return exactly the same.
 *
 * <p>Nothing is kept between calls, so it is safe for use by many threads as long as nobody changes the collection
 * that a call is reading.
 */
public final class ExhaustiveRanker {

    private final Vocabulary vocabulary;
    private final Scorer scorer;

    /** A ranker that knows skills and credentials by a vocabulary. */
    public ExhaustiveRanker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        scorer = new Scorer(vocabulary);
    }

    /**
     * The candidates for a job: eligible first, then score, depth, tie-break and id.
     *
     * @param candidates no id twice
     */
    public Ranking rankCandidates(CandidatesForJob query, Collection<Candidate> candidates) {
        Job job = query.job();
        CompiledJob compiled = scorer.compile(job);
        TopItems<Candidate> top = new TopItems<>(query.page());
        FacetCounter facets = new FacetCounter(query.facets());
        int total = 0;
        for (Candidate candidate : candidates) {
            Evidence evidence = scorer.evidence(candidate, query.asOf());
            if (evidence.unscored().isPresent() || !query.filter().passes(candidate, evidence)) {
                continue;
            }
            int points = compiled.points(evidence);
            if (points < query.filter().minimumPoints()) {
                continue;
            }
            boolean eligible = isEligible(job, compiled, candidate, evidence);
            if (eligible) {
                total++;
                facets.add(candidate, evidence, points);
            }
            if (eligible || query.includeNearMisses()) {
                long tie = TieBreak.of(job.id(), candidate.id());
                top.offer(new RankKey(eligible, points, compiled.depth(evidence), tie, candidate.id()), candidate);
            }
        }
        return top.ranking(total, facets, candidate -> scorer.explain(job, candidate, query.asOf()));
    }

    /**
     * The jobs for a candidate: eligible first, then fit, score, tie-break and id. Empty for a candidate without a
     * score; {@link Scorer#unscored} says why.
     *
     * @param jobs no id twice
     */
    public Ranking rankJobs(JobsForCandidate query, Collection<Job> jobs) {
        Candidate candidate = query.candidate();
        Evidence evidence = scorer.evidence(candidate, query.asOf());
        if (evidence.unscored().isPresent()) {
            return Ranking.empty(query.facets());
        }
        FacetCounter facets = new FacetCounter(query.facets());
        TopItems<Job> top = new TopItems<>(query.page());
        int total = 0;
        for (Job job : jobs) {
            if (!query.filter().passes(job, vocabulary)) {
                continue;
            }
            CompiledJob compiled = scorer.compile(job);
            int points = compiled.points(evidence);
            if (points < query.filter().minimumPoints()) {
                continue;
            }
            boolean eligible = isEligible(job, compiled, candidate, evidence);
            if (eligible) {
                total++;
                facets.add(job, points, vocabulary);
            }
            if (eligible || query.includeNearMisses()) {
                int fit = Scorer.fit(points, compiled.use(evidence));
                long tie = TieBreak.of(job.id(), candidate.id());
                top.offer(new RankKey(eligible, fit, points, tie, job.id()), job);
            }
        }
        return top.ranking(total, facets, job -> scorer.explain(job, candidate, query.asOf()));
    }

    private static boolean isEligible(Job job, CompiledJob compiled, Candidate candidate, Evidence evidence) {
        return compiled.meetsEssentials(evidence) && !Constraints.anyViolated(job.terms(), candidate.expectations());
    }
}
