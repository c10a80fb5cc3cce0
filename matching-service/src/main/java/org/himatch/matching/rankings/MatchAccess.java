package org.himatch.matching.rankings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.api.ProblemType;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Job;

/**
 * Who may see which side of a match. What somebody may not see does not exist for them: the answer is the same 404,
 * word for word, whether a thing is another's or is not there.
 */
@ApplicationScoped
public class MatchAccess {
    private final MarketIndex index;
    private final Caller caller;
    private final Clock clock;

    MatchAccess(MarketIndex index, Caller caller, Clock clock) {
        this.index = index;
        this.caller = caller;
        this.clock = clock;
    }

    /** A posting whose candidates the caller may rank: the own employer's. */
    public JobEntry jobOfEmployer(UUID id) {
        return index.job(caller.partner(), id)
                .filter(this::actsForEmployerOf)
                .orElseThrow(() -> notFound("There is no posting " + id));
    }

    /**
     * The open postings of an employer for which the caller may act, in the order of their ids. An employer without any
     * posting at all is not known here, but to itself.
     */
    public List<UUID> openJobsOfEmployer(UUID employer) {
        List<JobEntry> jobs = index.jobsOfEmployer(caller.partner(), employer);
        if (!caller.isEmployer(employer) || (jobs.isEmpty() && caller.actsForEveryEmployer())) {
            throw notFound("There is no employer %s with postings".formatted(employer));
        }
        Instant now = clock.instant();
        return jobs.stream().filter(job -> job.isShownAt(now)).map(JobEntry::id).toList();
    }

    /** Ends the request unless the caller is this candidate, or acts for the partner. */
    public void requireOwnCandidate(UUID id) {
        if (!caller.isCandidate(id)) {
            throw noCandidate(id);
        }
    }

    /** A candidate whose postings the caller may rank: the own one. */
    public CandidateEntry ownCandidate(UUID id) {
        requireOwnCandidate(id);
        return index.candidate(caller.partner(), id).orElseThrow(() -> noCandidate(id));
    }

    /** A candidate with whom others may be compared: for employers a visible one, for the partner's systems any. */
    public CandidateEntry candidateToCompare(UUID id) {
        return index.candidate(caller.partner(), id)
                .filter(entry -> entry.visible() || caller.actsForPartner())
                .orElseThrow(() -> noCandidate(id));
    }

    /** A posting with which others may be compared: what candidates see, and the own employer's whatever its status. */
    public JobEntry jobToCompare(UUID id) {
        return index.job(caller.partner(), id)
                .filter(entry -> entry.isShownAt(clock.instant()) || actsForEmployerOf(entry))
                .orElseThrow(() -> notFound("There is no posting " + id));
    }

    /**
     * A posting and a candidate that the caller may see together. An employer sees visible candidates on its own
     * postings; a candidate sees itself on what is open; the partner's systems see all of both.
     */
    Pair pair(UUID jobId, UUID candidateId) {
        JobEntry job = index.job(caller.partner(), jobId).orElseThrow(() -> noPair(jobId, candidateId));
        CandidateEntry candidate =
                index.candidate(caller.partner(), candidateId).orElseThrow(() -> noPair(jobId, candidateId));
        boolean asCandidate =
                caller.actsForPartner() || (caller.isCandidate(candidateId) && job.isShownAt(clock.instant()));
        boolean asEmployer = actsForEmployerOf(job) && candidate.visible();
        if (!asCandidate && !asEmployer) {
            throw noPair(jobId, candidateId);
        }
        return new Pair(job, candidate, asCandidate, actsForEmployerOf(job));
    }

    /** The job to rank by; 422 while the posting asks for no skill. */
    public static Job rankable(JobEntry entry) {
        if (entry.job() == null) {
            throw ProblemType.NOT_RANKABLE.problem("The posting asks for no skill yet");
        }
        return entry.job();
    }

    private boolean actsForEmployerOf(JobEntry job) {
        return caller.actsForEveryEmployer() || caller.isEmployer(job.employerId());
    }

    private static HttpProblem noCandidate(UUID id) {
        return notFound("There is no candidate " + id);
    }

    private static HttpProblem noPair(UUID jobId, UUID candidateId) {
        return notFound("There is no posting %s, or no candidate %s".formatted(jobId, candidateId));
    }

    private static HttpProblem notFound(String detail) {
        return ProblemType.NOT_FOUND.problem(detail);
    }

    /**
     * Both sides of a match.
     *
     * @param job the posting
     * @param candidate the candidate
     * @param asCandidate whether the caller may see what only concerns the candidate: use and fit
     * @param asEmployer whether the caller may see what concerns the other candidates too: ranks
     */
    record Pair(JobEntry job, CandidateEntry candidate, boolean asCandidate, boolean asEmployer) {}
}
