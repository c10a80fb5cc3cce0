package org.himatch.matching.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.himatch.events.Topic;
import org.himatch.ranking.CandidateIndex;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;

/**
 * One partner's part of the index: everything in its newest version, and what of it can be ranked. A thing is brought up to
 * date in the rankings before its version is, so whoever waits for a version finds it in them.
 */
final class Market {
    private final Shelf<CandidateEntry> candidates = new Shelf<>();
    private final Shelf<JobEntry> jobs = new Shelf<>();
    private final CandidateIndex visible;
    private final OpenJobs open;

    Market(Vocabulary vocabulary, Executor background) {
        visible = new CandidateIndex(vocabulary, background);
        open = new OpenJobs(vocabulary, background);
    }

    boolean save(CandidateEntry candidate) {
        if (!candidates.isNews(candidate)) {
            return false;
        }
        if (candidate.visible()) {
            visible.put(candidate.candidate());
        } else {
            visible.remove(candidate.id());
        }
        candidates.put(candidate);
        return true;
    }

    boolean save(JobEntry job) {
        if (!jobs.isNews(job)) {
            return false;
        }
        open.put(job);
        jobs.put(job);
        return true;
    }

    boolean deleteCandidate(UUID id, long version) {
        if (!candidates.isNewDeletion(id, version)) {
            return false;
        }
        visible.remove(id);
        candidates.remove(id, version);
        return true;
    }

    boolean deleteJob(UUID id, long version) {
        if (!jobs.isNewDeletion(id, version)) {
            return false;
        }
        open.remove(id);
        jobs.remove(id, version);
        return true;
    }

    Optional<CandidateEntry> candidate(UUID id) {
        return candidates.find(id);
    }

    Optional<JobEntry> job(UUID id) {
        return jobs.find(id);
    }

    boolean has(VersionedId wanted) {
        return Math.max(candidates.version(wanted.id()), jobs.version(wanted.id())) >= wanted.version();
    }

    Stream<IndexedVersion> versions(Topic topic) {
        return switch (topic) {
            case CANDIDATES -> candidates.versions();
            case JOBS -> jobs.versions();
        };
    }

    Ranking rank(CandidatesForJob query) {
        return visible.rank(query);
    }

    Ranking rank(JobsForCandidate query, Instant moment) {
        return open.rank(query, moment);
    }

    /** What candidates see at this moment and can be ranked, in the order of the ids. */
    List<Job> jobsShownAt(Instant moment) {
        return jobs.all()
                .filter(entry -> entry.isShownAt(moment))
                .sorted(Comparator.comparing(JobEntry::id))
                .flatMap(entry -> Stream.ofNullable(entry.job()))
                .toList();
    }

    int candidateCount() {
        return candidates.size();
    }

    int jobCount() {
        return jobs.size();
    }

    /** Candidates that rankings may contain. */
    int visibleCount() {
        return visible.size();
    }

    /** About how many bytes of heap the rankings of candidates take. */
    long candidateBytes() {
        return visible.bytes();
    }
}
