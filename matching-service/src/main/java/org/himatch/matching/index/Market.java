package org.himatch.matching.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.himatch.events.Topic;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateIndex;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Demand;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobIndex;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Simulation;
import org.himatch.ranking.Standing;
import org.himatch.ranking.Supply;
import org.himatch.ranking.TalentPool;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One partner's part of the index: everything in its newest version, and what of it can be ranked. A thing is brought up to
 * date in the rankings before its version is, so whoever waits for a version finds it in them.
 */
final class Market {
    private final Shelf<PackedCandidate> candidates = new Shelf<>();
    private final Shelf<JobEntry> jobs = new Shelf<>();
    private final CandidateIndex visible;
    private final Words words;
    private final TalentPool talents;
    private final LastAnswers<Whose, Supply> supplies = new LastAnswers<>();
    private final OpenJobs open;
    private final AtomicLong talentChanges = new AtomicLong();

    /** Which candidates are counted; the parameters of {@link TalentPool#supply}. */
    private record Whose(
            LocalDate asOf, Set<String> states, @Nullable Boolean remote) {}

    /** @param words for what candidates have in common, over all markets */
    Market(Vocabulary vocabulary, Words words, Executor background) {
        this.words = words;
        visible = new CandidateIndex(vocabulary, background);
        talents = new TalentPool(vocabulary);
        open = new OpenJobs(vocabulary, background);
    }

    /** Much is to come before anybody asks: {@link CandidateIndex#beginFilling}. */
    void beginFilling() {
        visible.beginFilling();
        open.beginFilling();
    }

    void endFilling() {
        visible.endFilling();
        open.endFilling();
    }

    boolean save(CandidateEntry candidate) {
        if (!candidates.isNews(candidate.id(), candidate.version())) {
            return false;
        }
        if (candidate.visible()) {
            visible.put(candidate.candidate());
            talents.put(candidate.candidate());
        } else {
            visible.remove(candidate.id());
            talents.remove(candidate.id());
        }
        talentChanges.incrementAndGet();
        candidates.put(PackedCandidate.of(candidate, words));
        return true;
    }

    /** Puts in a candidate of whom nothing is known, as packed before. */
    void restore(PackedCandidate packed) {
        if (packed.visible()) {
            Candidate candidate = packed.unpack(words).candidate();
            visible.put(candidate);
            talents.put(candidate);
        }
        talentChanges.incrementAndGet();
        candidates.put(packed);
    }

    boolean save(JobEntry job) {
        if (!jobs.isNews(job.id(), job.version())) {
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
        talents.remove(id);
        talentChanges.incrementAndGet();
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
        return candidates.find(id).map(packed -> packed.unpack(words));
    }

    Optional<JobEntry> job(UUID id) {
        return jobs.find(id);
    }

    boolean has(VersionedId wanted) {
        return Math.max(candidates.version(wanted.id()), jobs.version(wanted.id())) >= wanted.version();
    }

    Stream<PackedCandidate> packedCandidates() {
        return candidates.all();
    }

    Stream<JobEntry> jobs() {
        return jobs.all();
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

    Standing standing(Job job, Candidate candidate, LocalDate asOf) {
        return visible.standing(job, candidate, asOf);
    }

    Simulation simulate(CandidatesForJob query, List<Job> changed) {
        return visible.simulate(query, changed);
    }

    Ranking rank(JobsForCandidate query, Instant moment) {
        return open.rank(query, moment);
    }

    /** Candidates that rankings may contain, for questions about all of them. */
    TalentPool talents() {
        return talents;
    }

    Supply supply(LocalDate asOf, Set<String> states, @Nullable Boolean remote) {
        return supplies.get(
                talentChanges.get(), new Whose(asOf, states, remote), () -> talents.supply(asOf, states, remote));
    }

    Demand demand(Instant moment, Set<String> states, @Nullable Boolean remote) {
        return open.demand(moment, new OpenJobs.Whose(states, remote));
    }

    /** What candidates see at this moment and can be ranked, for questions about all of it. */
    JobIndex openAt(Instant moment) {
        return open.at(moment);
    }

    /** What candidates see at this moment and can be ranked, in the order of the ids. */
    List<Job> jobsShownAt(Instant moment) {
        return jobs.all()
                .filter(entry -> entry.isShownAt(moment))
                .sorted(Comparator.comparing(JobEntry::id))
                .flatMap(entry -> Stream.ofNullable(entry.job()))
                .toList();
    }

    List<JobEntry> jobsOfEmployer(UUID employer) {
        return jobs.all()
                .filter(entry -> entry.employerId().equals(employer))
                .sorted(Comparator.comparing(JobEntry::id))
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

    /** 1 while its rankings of candidates are tidied, 0 otherwise. */
    long tidying() {
        return visible.isTidying() ? 1 : 0;
    }

    /** About how many bytes of heap the rankings of candidates take. */
    long candidateBytes() {
        return visible.bytes();
    }
}
