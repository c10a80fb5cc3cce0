package org.himatch.matching.index;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.himatch.events.Topic;
import org.himatch.ranking.Advice;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Demand;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Likest;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Scorer;
import org.himatch.ranking.Simulation;
import org.himatch.ranking.Standing;
import org.himatch.ranking.Supply;
import org.himatch.ranking.TalentPool;
import org.himatch.ranking.Unscored;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * All candidates and postings in memory, by partner, and the rankings over them. One thread writes, the one that reads
 * Kafka; any number read. A ranking is of one moment, so every part of its answer is of the versions that it names. What is
 * asked about one partner never touches another's data.
 *
 * <p>An index that is built anew takes the place of this one's content at once ({@link #rebuild}). Both are filled in the
 * order of the versions, and the new one has all that the old one had by then, so nobody sees a version go back.
 */
@ApplicationScoped
public class MarketIndex implements IndexWriter {
    private final Arrivals arrivals = new Arrivals();
    private final Vocabulary vocabulary;
    private final Scorer scorer;
    private final ExecutorService tidying = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-tidying").daemon().factory());
    private volatile Markets serving;

    /** An empty index that scores by this vocabulary. */
    public MarketIndex(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        scorer = new Scorer(vocabulary);
        serving = new Markets(vocabulary, tidying);
    }

    @PreDestroy
    void stopTidying() {
        tidying.shutdownNow();
    }

    @Override
    public boolean save(CandidateEntry candidate) {
        return arrived(serving.save(candidate));
    }

    @Override
    public boolean save(JobEntry job) {
        return arrived(serving.save(job));
    }

    @Override
    public boolean deleteCandidate(String partner, UUID id, long version) {
        return arrived(serving.deleteCandidate(partner, id, version));
    }

    @Override
    public boolean deleteJob(String partner, UUID id, long version) {
        return arrived(serving.deleteJob(partner, id, version));
    }

    /** For the writer: all that there was when it began is in the index, so it is tidied up for those who ask from now on. */
    public void endFilling() {
        serving.endFilling();
    }

    /** An empty index that may take this one's place. */
    public IndexRebuild rebuild() {
        return new IndexRebuild(this, new Markets(vocabulary, tidying));
    }

    /** Writes all that is in it now, for {@link IndexRebuild#read}; what changes meanwhile may be in it or not. */
    public void write(DataOutputStream out) throws IOException {
        IndexImage.write(serving, out);
    }

    /** From now on answers are from these; those that are being worked out end with what they began with. */
    void replaceBy(Markets markets) {
        serving = markets;
        arrivals.signal();
    }

    /** The partner's candidate of this id. */
    public Optional<CandidateEntry> candidate(String partner, UUID id) {
        return market(partner).flatMap(market -> market.candidate(id));
    }

    /** The partner's posting of this id. */
    public Optional<JobEntry> job(String partner, UUID id) {
        return market(partner).flatMap(market -> market.job(id));
    }

    /**
     * Waits until all of these, or newer versions, or their deletions, are in the index.
     *
     * @return whether they are; false when the time is over
     */
    public boolean await(String partner, Collection<VersionedId> wanted, Duration atMost) {
        return arrivals.await(
                () -> wanted.stream()
                        .allMatch(thing -> market(partner)
                                .filter(market -> market.has(thing))
                                .isPresent()),
                atMost);
    }

    /** Every version of the partner's candidates or postings that is known; what changes meanwhile may be in it or not. */
    public Stream<IndexedVersion> versions(String partner, Topic topic) {
        return market(partner).stream().flatMap(market -> market.versions(topic));
    }

    /** Ranks the partner's visible candidates. */
    public Ranking rank(String partner, CandidatesForJob query) {
        return market(partner).map(market -> market.rank(query)).orElseGet(() -> Ranking.empty(query.facets()));
    }

    /** Ranks the partner's postings that candidates see at this moment and that can be ranked. */
    public Ranking rank(String partner, JobsForCandidate query, Instant moment) {
        return market(partner).map(market -> market.rank(query, moment)).orElseGet(() -> Ranking.empty(query.facets()));
    }

    /** The partner's postings that candidates see at this moment and that can be ranked, in the order of their ids. */
    public List<Job> jobsShownAt(String partner, Instant moment) {
        return market(partner).map(market -> market.jobsShownAt(moment)).orElse(List.of());
    }

    /** The partner's visible candidates most like one, by skills. */
    public Likest like(String partner, Candidate subject, LocalDate asOf, int limit) {
        return market(partner)
                .map(market -> market.talents().like(subject, asOf, limit))
                .orElse(Likest.NONE);
    }

    /** The partner's postings that candidates see at this moment most like one, by skills. */
    public Likest like(String partner, Job subject, Instant moment, int limit) {
        return market(partner)
                .map(market -> market.openAt(moment).like(subject, limit))
                .orElse(Likest.NONE);
    }

    /** How many of the partner's visible candidates hold what; of whom is said at {@link TalentPool#supply}. */
    public Supply supply(String partner, LocalDate asOf, Set<String> states, @Nullable Boolean remote) {
        return market(partner)
                .map(market -> market.supply(asOf, states, remote))
                .orElse(Supply.NONE);
    }

    /** How many of the partner's postings that candidates see at this moment ask for what. */
    public Demand demand(String partner, Instant moment, Set<String> states, @Nullable Boolean remote) {
        return market(partner)
                .map(market -> market.demand(moment, states, remote))
                .orElse(Demand.NONE);
    }

    /** What single steps would bring a candidate in the partner's postings that candidates see at this moment. */
    public Advice advise(String partner, Candidate candidate, LocalDate asOf, Instant moment, int examples) {
        return market(partner)
                .map(market -> market.openAt(moment).advise(candidate, asOf, examples))
                .orElse(Advice.NONE);
    }

    /** The partner's postings of an employer, whatever their status, in the order of their ids. */
    public List<JobEntry> jobsOfEmployer(String partner, UUID employer) {
        return serving.toRead(partner).jobsOfEmployer(employer);
    }

    /** The score of one pair, with what it is made of. */
    public Explanation explain(Job job, Candidate candidate, LocalDate asOf) {
        return scorer.explain(job, candidate, asOf);
    }

    /** Where a candidate stands among the partner's visible candidates, and would if they brought more. */
    public Standing standing(String partner, Job job, Candidate candidate, LocalDate asOf) {
        return serving.toRead(partner).standing(job, candidate, asOf);
    }

    /** What the ranking of the partner's visible candidates would be for the same job in other forms. */
    public Simulation simulate(String partner, CandidatesForJob query, List<Job> changed) {
        return serving.toRead(partner).simulate(query, changed);
    }

    /** Why a candidate can have no score on this day; empty when they can. */
    public Optional<Unscored> unscored(Candidate candidate, LocalDate asOf) {
        return scorer.unscored(candidate, asOf);
    }

    /** How many candidates are in the index, of all partners. */
    public long candidateCount() {
        return serving.sum(Market::candidateCount);
    }

    /** How many postings are in the index, of all partners. */
    public long jobCount() {
        return serving.sum(Market::jobCount);
    }

    /** Of how many partners the rankings are tidied in the background at the moment. */
    public long tidying() {
        return serving.sum(Market::tidying);
    }

    /** About how many bytes of heap the rankings take for each candidate that they may contain; 0 without any. */
    public double bytesPerCandidate() {
        Markets markets = serving;
        long visible = markets.sum(Market::visibleCount);
        return visible == 0 ? 0 : (double) markets.sum(Market::candidateBytes) / visible;
    }

    private boolean arrived(boolean newer) {
        if (newer) {
            arrivals.signal();
        }
        return newer;
    }

    private Optional<Market> market(String partner) {
        return serving.of(partner);
    }
}
