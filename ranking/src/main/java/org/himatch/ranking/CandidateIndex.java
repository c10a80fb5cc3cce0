package org.himatch.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Candidates in memory, and their rankings for jobs: exactly what {@link ExhaustiveRanker} makes of the same candidates,
 * by looking at few of them.
 *
 * <p>Safe for use by any number of threads. A ranking is of one moment: it sees everything that was put or removed
 * before it began, and nothing of what comes while it runs. It never waits for a change, nor a change for it. Changes
 * wait for one another, so they are best made by one thread.
 *
 * <p>The last candidates to come are kept as they came. In the background they are sealed into compact blocks, small or thinned
 * blocks are merged, and those who are left out by the same questions are laid together. This changes memory and speed, and no
 * answer. A candidate who was removed is in no
 * ranking from then on; what their row held leaves memory when its block is merged.
 */
public final class CandidateIndex {

    private static final int BLOCK_SIZE = Location.MOST_ROWS;
    private static final int DELTA_SIZE = 512;

    private final Vocabulary vocabulary;
    private final Scorer scorer;
    private final Store<CandidateArrival> store;

    /** An empty index that knows skills and credentials by a vocabulary, and seals on the common pool. */
    public CandidateIndex(Vocabulary vocabulary) {
        this(vocabulary, ForkJoinPool.commonPool());
    }

    /**
     * An empty index.
     *
     * @param vocabulary what skills and credentials are known by
     * @param background runs the sealing, merging and regrouping, and takes tasks for as long as the index changes
     */
    public CandidateIndex(Vocabulary vocabulary, Executor background) {
        this(vocabulary, background, BLOCK_SIZE, DELTA_SIZE);
    }

    CandidateIndex(Vocabulary vocabulary, Executor background, int blockSize, int deltaSize) {
        this.vocabulary = vocabulary;
        scorer = new Scorer(vocabulary);
        store = new Store<>(
                rows -> new CandidateBlock(vocabulary, rows),
                CandidateArrival::richness,
                background,
                blockSize,
                deltaSize);
    }

    /** Puts a candidate in, in place of the one of the same id if there is one. */
    public void put(Candidate candidate) {
        store.put(new CandidateArrival(candidate));
    }

    /**
     * Says that many candidates are about to come, and that little is asked before {@link #endFilling}: until then less is tidied
     * up, which takes less time in all. Answers are as ever, and take longer.
     */
    public void beginFilling() {
        store.beginFilling();
    }

    /** Says that those announced by {@link #beginFilling} have come: now it is tidied up. */
    public void endFilling() {
        store.endFilling();
    }

    /** Takes a candidate out; false when there is none of this id. */
    public boolean remove(UUID id) {
        return store.remove(id);
    }

    /** The candidates for a job: eligible first, then score, depth, tie-break and id. */
    public Ranking rank(CandidatesForJob query) {
        return search(query).ranking();
    }

    /** The same candidates in the same order, for whoever needs no explanations and so need not wait for them. */
    public Order order(CandidatesForJob query) {
        return search(query).order();
    }

    /**
     * Where a candidate stands among the others for a job, and where they would if they brought more.
     *
     * @param candidate in the index or not; what the index holds under the same id is not counted
     * @param asOf the day on which credentials have to be in force
     */
    public Standing standing(Job job, Candidate candidate, LocalDate asOf) {
        return new Standings(vocabulary, scorer).of(job, candidate, asOf, store.snapshot());
    }

    /**
     * What the ranking of a job would be if the job were another: all of it in one pass over the candidates, and of one
     * moment.
     *
     * @param query the question as it is; its page says how many of the first are wanted and must start at the first
     * @param changed the job as it might be, in as many ways as wanted, always under the same id
     * @throws IllegalArgumentException when the page starts later or a job has another id
     */
    public Simulation simulate(CandidatesForJob query, List<Job> changed) {
        return new SimulationSearch(store.snapshot(), query, changed, scorer, vocabulary).simulation();
    }

    private CandidateSearch search(CandidatesForJob query) {
        CompiledCandidatesQuery compiled = CompiledCandidatesQuery.of(query, scorer.compile(query.job()), vocabulary);
        return new CandidateSearch(store.snapshot(), compiled, scorer, vocabulary);
    }

    /**
     * The bytes of the columns that a query names: of the skills that count for its criteria, of credentials, years and
     * constraints. What an engine has to read that reads each of them once, and so the bound that memory sets.
     */
    public long columnBytes(CandidatesForJob query) {
        CompiledCandidatesQuery compiled = CompiledCandidatesQuery.of(query, scorer.compile(query.job()), vocabulary);
        Snapshot<CandidateArrival> snapshot = store.snapshot();
        long bytes = 0;
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            if (snapshot.part(slot) instanceof CandidateBlock block) {
                bytes += block.columnBytes(compiled);
            }
        }
        return bytes;
    }

    /** The number of candidates. */
    public int size() {
        return store.snapshot().size();
    }

    /** Whether it is tidied in the background at the moment: rankings are as ever, but may share the processors and the memory. */
    public boolean isTidying() {
        return store.isTidying();
    }

    /** About how many bytes of heap the index takes. */
    public long bytes() {
        return store.bytes();
    }

    /** {@link #bytes} for each candidate, 0 for an empty index. */
    public double bytesPerCandidate() {
        int size = size();
        return size == 0 ? 0 : (double) bytes() / size;
    }
}
