package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Jobs in memory, and their rankings for candidates: exactly what {@link ExhaustiveRanker} makes of the same jobs, in
 * far less time. Threads, moments and background work are as in {@link CandidateIndex}.
 */
public final class JobIndex {

    /** As many rows as a bitmap of two kilobytes has: work on a block takes long compared with going from one to the next. */
    private static final int BLOCK_SIZE = 16384;

    /** A job as it came takes far longer to look at than a sealed one. */
    private static final int DELTA_SIZE = 256;

    /** So many rankings at a time find what they need kept for them; more are made slower by each other anyway. */
    private static final int MOST_IDLE = 64;

    private final Vocabulary vocabulary;
    private final AskedSkills asked;
    private final Scorer scorer;
    private final Store<JobArrival> store;
    private final Queue<JobScratch> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    /** An empty index that knows skills and credentials by a vocabulary, and seals on the common pool. */
    public JobIndex(Vocabulary vocabulary) {
        this(vocabulary, ForkJoinPool.commonPool());
    }

    /**
     * An empty index.
     *
     * @param vocabulary what skills and credentials are known by
     * @param background runs the sealing and merging, and takes tasks for as long as the index changes
     */
    public JobIndex(Vocabulary vocabulary, Executor background) {
        this(vocabulary, background, BLOCK_SIZE, DELTA_SIZE);
    }

    JobIndex(Vocabulary vocabulary, Executor background, int blockSize, int deltaSize) {
        this.vocabulary = vocabulary;
        asked = new AskedSkills(vocabulary.skills());
        scorer = new Scorer(vocabulary);
        store = new Store<>(
                rows -> new JobBlock(rows, vocabulary), JobArrival::openness, background, blockSize, deltaSize);
    }

    /** Puts a job in, in place of the one of the same id if there is one. */
    public void put(Job job) {
        store.put(JobArrival.of(job, scorer, asked, vocabulary.credentials()));
    }

    /** Says that many jobs are about to come before much is asked: {@link CandidateIndex#beginFilling}. */
    public void beginFilling() {
        store.beginFilling();
    }

    /** Says that those announced by {@link #beginFilling} have come: now it is tidied up, and none is left as it came. */
    public void endFilling() {
        store.endFilling();
    }

    /** Takes a job out; false when there is none of this id. */
    public boolean remove(UUID id) {
        return store.remove(id);
    }

    /**
     * The jobs for a candidate: eligible first, then fit, score, tie-break and id. Empty for a candidate without a
     * score; {@link Scorer#unscored} says why.
     */
    public Ranking rank(JobsForCandidate query) {
        return search(query, JobSearch::ranking, Ranking.empty(query.facets()));
    }

    /** The same jobs in the same order, for whoever needs no explanations and so need not wait for them. */
    public Order order(JobsForCandidate query) {
        return search(
                query, JobSearch::order, new Order(List.of(), 0, new FacetCounter(query.facets()).counts(), null));
    }

    private <T> T search(JobsForCandidate query, Function<JobSearch, T> found, T unscored) {
        Evidence evidence = scorer.evidence(query.candidate(), query.asOf());
        if (evidence.unscored().isPresent()) {
            return unscored;
        }
        Snapshot<JobArrival> snapshot = store.snapshot();
        JobScratch own = idle.poll();
        if (own == null || own.words() < snapshot.words()) {
            own = new JobScratch(snapshot.words(), asked);
        }
        T result = found.apply(new JobSearch(snapshot, query, evidence, asked, vocabulary, scorer, own));
        own.clear();
        idle.offer(own); // not after a failure, which may have left anything in it
        return result;
    }

    /**
     * The jobs most like one, which need not be among them and is never in the answer.
     *
     * @param limit how many at most, at least 1
     */
    public Likest like(Job subject, int limit) {
        SkillTable skills = asked.skills();
        SkillVector vector = new SkillVector();
        vector.read(subject.criteria(), skills);
        return new LikeSearch<>(subject.id(), vector, skills, limit, new JobVectors(skills)).among(this::forEach);
    }

    /**
     * How many jobs ask for what.
     *
     * @param states only jobs in one of these; any when empty
     * @param remote only jobs that say so of remote work; any when null
     */
    public Demand demand(Set<String> states, @Nullable Boolean remote) {
        DemandCount count = new DemandCount(vocabulary, states, remote);
        forEach(arrival -> count.add(arrival.job()));
        return count.result();
    }

    /**
     * What single steps would bring a candidate in these jobs.
     *
     * @param asOf the day on which credentials have to be in force
     * @param examples how many jobs are told of each step at most
     */
    public Advice advise(Candidate candidate, LocalDate asOf, int examples) {
        List<JobArrival> jobs = new ArrayList<>();
        forEach(jobs::add);
        return new Advisor(vocabulary, candidate, asOf).advise(jobs, examples);
    }

    /** All jobs of one moment. */
    private void forEach(Consumer<JobArrival> action) {
        Snapshot<JobArrival> snapshot = store.snapshot();
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            Part<JobArrival> part = snapshot.part(slot);
            if (part != null) {
                long[] live = snapshot.live(slot);
                Bitmaps.forEach(live, live.length, row -> action.accept(part.item(row)));
            }
        }
    }

    /** The number of jobs. */
    public int size() {
        return store.snapshot().size();
    }

    /** About how many bytes of heap the index takes, without the jobs themselves. */
    public long bytes() {
        return store.bytes();
    }
}
