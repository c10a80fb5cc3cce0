package org.himatch.matching.index;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.ExhaustiveRanker;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Scorer;
import org.himatch.ranking.Unscored;
import org.himatch.ranking.Vocabulary;

/**
 * All candidates and postings in memory, by partner, and the rankings over them. One thread writes, the one that reads
 * Kafka; any number read. A ranking looks at a copy of the references that it took when it began, so every part of its
 * answer is of the same versions. What is asked about one partner never touches another's data.
 */
@ApplicationScoped
public class MarketIndex {
    private final Map<String, Market> markets = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();
    private final ExhaustiveRanker ranker;
    private final Scorer scorer;

    /** An empty index that scores by this vocabulary. */
    public MarketIndex(Vocabulary vocabulary) {
        ranker = new ExhaustiveRanker(vocabulary);
        scorer = new Scorer(vocabulary);
    }

    /** Puts a candidate in; false when the version is not newer than what is known. */
    public boolean save(CandidateEntry candidate) {
        return arrived(marketToWrite(candidate.partner()).candidates().save(candidate));
    }

    /** Puts a posting in; false when the version is not newer than what is known. */
    public boolean save(JobEntry job) {
        return arrived(marketToWrite(job.partner()).jobs().save(job));
    }

    /** Takes a candidate out for good; false when that, or a newer version, is known already. */
    public boolean deleteCandidate(String partner, UUID id, long version) {
        return arrived(marketToWrite(partner).candidates().delete(id, version));
    }

    /** Takes a posting out for good; false when that, or a newer version, is known already. */
    public boolean deleteJob(String partner, UUID id, long version) {
        return arrived(marketToWrite(partner).jobs().delete(id, version));
    }

    /** The partner's candidate of this id. */
    public Optional<CandidateEntry> candidate(String partner, UUID id) {
        return market(partner).flatMap(market -> market.candidates().find(id));
    }

    /** The partner's posting of this id. */
    public Optional<JobEntry> job(String partner, UUID id) {
        return market(partner).flatMap(market -> market.jobs().find(id));
    }

    /**
     * Waits until all of these, or newer versions, or their deletions, are in the index.
     *
     * @return whether they are; false when the time is over
     */
    public boolean await(String partner, Collection<VersionedId> wanted, Duration atMost) {
        return arrivals.await(() -> wanted.stream().allMatch(thing -> has(partner, thing)), atMost);
    }

    /** Ranks the partner's visible candidates. */
    public Ranked<CandidateEntry> rank(String partner, CandidatesForJob query) {
        List<CandidateEntry> entries =
                market(partner).map(market -> market.candidates().all()).orElse(List.of()).stream()
                        .filter(CandidateEntry::visible)
                        .toList();
        List<Candidate> candidates =
                entries.stream().map(CandidateEntry::candidate).toList();
        return ranked(ranker.rankCandidates(query, candidates), entries);
    }

    /** Ranks the partner's postings that candidates see at this moment and that can be ranked. */
    public Ranked<JobEntry> rank(String partner, JobsForCandidate query, Instant moment) {
        List<JobEntry> entries = market(partner).map(market -> market.jobs().all()).orElse(List.of()).stream()
                .filter(job -> job.isShownAt(moment))
                .toList();
        List<Job> jobs = entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.job()).stream())
                .toList();
        return ranked(ranker.rankJobs(query, jobs), entries);
    }

    /** The partner's postings that candidates see at this moment and that can be ranked, in the order of their ids. */
    public List<Job> jobsShownAt(String partner, Instant moment) {
        return market(partner).map(market -> market.jobs().all()).orElse(List.of()).stream()
                .filter(entry -> entry.isShownAt(moment))
                .sorted(Comparator.comparing(JobEntry::id))
                .flatMap(entry -> Optional.ofNullable(entry.job()).stream())
                .toList();
    }

    /** The score of one pair, with what it is made of. */
    public Explanation explain(Job job, Candidate candidate, LocalDate asOf) {
        return scorer.explain(job, candidate, asOf);
    }

    /** Why a candidate can have no score on this day; empty when they can. */
    public Optional<Unscored> unscored(Candidate candidate, LocalDate asOf) {
        return scorer.unscored(candidate, asOf);
    }

    /** How many candidates are in the index, of all partners. */
    public int candidateCount() {
        return count(market -> market.candidates().size());
    }

    /** How many postings are in the index, of all partners. */
    public int jobCount() {
        return count(market -> market.jobs().size());
    }

    private boolean has(String partner, VersionedId wanted) {
        return market(partner)
                .map(market -> Math.max(
                        market.candidates().version(wanted.id()), market.jobs().version(wanted.id())))
                .filter(version -> version >= wanted.version())
                .isPresent();
    }

    private boolean arrived(boolean newer) {
        if (newer) {
            arrivals.signal();
        }
        return newer;
    }

    private Optional<Market> market(String partner) {
        return Optional.ofNullable(markets.get(partner));
    }

    private Market marketToWrite(String partner) {
        return markets.computeIfAbsent(partner, name -> new Market());
    }

    private int count(ToIntFunction<Market> size) {
        return markets.values().stream().mapToInt(size).sum();
    }

    /** Finds the entries again that the ranker put in order. */
    private static <E extends IndexEntry> Ranked<E> ranked(Ranking ranking, List<E> entries) {
        Set<UUID> shown = ranking.items().stream().map(item -> item.key().id()).collect(Collectors.toSet());
        Map<UUID, E> byId = entries.stream()
                .filter(entry -> shown.contains(entry.id()))
                .collect(Collectors.toMap(IndexEntry::id, Function.identity()));
        List<Ranked.Item<E>> items = ranking.items().stream()
                .map(item ->
                        new Ranked.Item<>(requireNonNull(byId.get(item.key().id())), item.explanation()))
                .toList();
        return new Ranked<>(items, ranking.total(), ranking.next());
    }
}
