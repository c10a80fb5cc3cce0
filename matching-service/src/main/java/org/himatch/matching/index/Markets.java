package org.himatch.matching.index;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.ToLongFunction;
import org.himatch.ranking.Vocabulary;

/**
 * Every partner's market: all that an index has. One thread writes, any number read. They are being filled at first, with little
 * tidied up, until the writer calls {@link #endFilling}.
 */
final class Markets implements IndexWriter {
    private final Map<String, Market> markets = new ConcurrentHashMap<>();
    private final Words words = new Words();
    private final Vocabulary vocabulary;
    private final Executor background;
    private boolean isFilled;

    Markets(Vocabulary vocabulary, Executor background) {
        this.vocabulary = vocabulary;
        this.background = background;
    }

    @Override
    public boolean save(CandidateEntry candidate) {
        return toWrite(candidate.partner()).save(candidate);
    }

    @Override
    public boolean save(JobEntry job) {
        return toWrite(job.partner()).save(job);
    }

    @Override
    public boolean deleteCandidate(String partner, UUID id, long version) {
        return toWrite(partner).deleteCandidate(id, version);
    }

    @Override
    public boolean deleteJob(String partner, UUID id, long version) {
        return toWrite(partner).deleteJob(id, version);
    }

    /** Puts in a candidate that was packed with these words, where nothing of it is. */
    void restore(PackedCandidate candidate) {
        toWrite(candidate.partner()).restore(candidate);
    }

    Optional<Market> of(String partner) {
        return Optional.ofNullable(markets.get(partner));
    }

    /** An empty one for a partner of whom nothing has come yet. */
    Market toRead(String partner) {
        return of(partner).orElseGet(this::empty);
    }

    /** Every market by its partner; what comes meanwhile may or may not be in it. */
    Map<String, Market> all() {
        return markets;
    }

    Words words() {
        return words;
    }

    long sum(ToLongFunction<Market> count) {
        return markets.values().stream().mapToLong(count).sum();
    }

    /** All that there was to fill them with is in them. */
    void endFilling() {
        if (!isFilled) {
            isFilled = true;
            markets.values().forEach(Market::endFilling);
        }
    }

    private Market toWrite(String partner) {
        return markets.computeIfAbsent(partner, name -> made());
    }

    private Market made() {
        Market market = empty();
        if (!isFilled) {
            market.beginFilling();
        }
        return market;
    }

    private Market empty() {
        return new Market(vocabulary, words, background);
    }
}
