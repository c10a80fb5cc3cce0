package org.himatch.matching.index;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * An index that is being built anew while {@link MarketIndex} answers from what it has. It takes that one's place by
 * {@link #commit}, in one moment; closed without, it leaves no trace. For the thread that writes the index.
 */
public final class IndexRebuild implements IndexWriter, AutoCloseable {
    private final MarketIndex index;
    private final Markets markets;
    private boolean closed;

    IndexRebuild(MarketIndex index, Markets markets) {
        this.index = index;
        this.markets = markets;
    }

    @Override
    public boolean save(CandidateEntry candidate) {
        return markets.save(candidate);
    }

    @Override
    public boolean save(JobEntry job) {
        return markets.save(job);
    }

    @Override
    public boolean deleteCandidate(String partner, UUID id, long version) {
        return markets.deleteCandidate(partner, id, version);
    }

    @Override
    public boolean deleteJob(String partner, UUID id, long version) {
        return markets.deleteJob(partner, id, version);
    }

    /**
     * Puts in what {@link MarketIndex#write} has written; for a rebuild that is still empty.
     *
     * @throws RuntimeException when it is something else; the rebuild must not be committed then
     */
    public void read(ByteBuffer image) {
        IndexImage.read(image, markets);
    }

    /** How many candidates and postings have been put in so far. */
    public long size() {
        return markets.sum(Market::candidateCount) + markets.sum(Market::jobCount);
    }

    /**
     * Takes the place of the index that answers.
     *
     * @throws IllegalStateException when closed, or committed before
     */
    public void commit() {
        if (closed) {
            throw new IllegalStateException("this rebuild is over");
        }
        closed = true;
        markets.endFilling();
        index.replaceBy(markets);
    }

    /** Gives up what was built, unless it is committed. */
    @Override
    public void close() {
        closed = true;
    }
}
