package org.himatch.matching.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.index.IndexRebuild;
import org.himatch.matching.index.MarketIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Builds the index anew, by a second way through the topics, in between the steps of the first one, which goes on keeping
 * the index that answers up to date. One thread takes both ways in turn, so that in the end it can hold the first still
 * until the second has come as far: then the new index has all that the old one has, and takes its place.
 *
 * <p>Who rebuilds because the topics have changed must not believe them blindly: a topic that was made anew is empty until
 * its writer has published again. So a new index that holds much less waits, and is given up in the end, unless an operator
 * wants it so.
 */
final class Rebuilding implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration STANDSTILL = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final MarketIndex index;
    private final MatchingConfig.Intake config;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Beginning beginning;
    private @Nullable Underway underway;

    /** How a way through the topics begins. */
    @FunctionalInterface
    interface Beginning {
        /** A reading from the beginning into this rebuild. */
        Reading of(Consumer<String, byte[]> consumer, IndexRebuild rebuild);
    }

    private record Underway(IndexRebuild rebuild, Reading reading, long since) {}

    Rebuilding(
            Rebuilds rebuilds,
            MarketIndex index,
            MatchingConfig.Intake config,
            Supplier<Consumer<String, byte[]>> consumers,
            Beginning beginning) {
        this.rebuilds = rebuilds;
        this.index = index;
        this.config = config;
        this.consumers = consumers;
        this.beginning = beginning;
    }

    /** Whether there is more to read than a moment's records, so that the first way must not wait for its own. */
    boolean isBusy() {
        return rebuilds.status().state() == RebuildState.WANTED
                || rebuilds.status().state() == RebuildState.READING;
    }

    /** New partitions are read by this way too. */
    void assignAll() {
        if (underway != null) {
            underway.reading().assignAll();
        }
    }

    /** Goes on a little with what is asked for, if anything is; {@code first} is the other way. */
    void step(Reading first) throws InterruptedException, ExecutionException {
        if (!rebuilds.isUnderway()) {
            return;
        }
        try {
            Underway now = underway == null ? begin() : underway;
            now.reading().step(now.reading().hasReachedEnd() ? Duration.ZERO : BREATH);
            if (now.reading().hasReachedEnd()) {
                end(now, first);
            } else {
                rebuilds.report(
                        RebuildState.READING,
                        now.rebuild().size(),
                        now.reading().lag());
            }
        } catch (KafkaException e) {
            // Of the connection: the first way has the same trouble, and a new connection begins again.
            throw e;
        } catch (RuntimeException | ExecutionException e) {
            LOG.error("The new index could not be built; the old one stays", e);
            giveUp();
        }
    }

    @Override
    public void close() {
        Underway now = underway;
        underway = null;
        if (now != null) {
            now.reading().close();
            now.rebuild().close();
        }
    }

    private Underway begin() {
        LOG.infof("Building the index anew: reason=%s", rebuilds.status().reason());
        rebuilds.report(RebuildState.READING, 0, 0);
        IndexRebuild rebuild = index.rebuild();
        Consumer<String, byte[]> consumer = consumers.get();
        try {
            Underway begun = new Underway(rebuild, beginning.of(consumer, rebuild), System.nanoTime());
            underway = begun;
            return begun;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private void end(Underway now, Reading first) throws InterruptedException, ExecutionException {
        long before = index.candidateCount() + index.jobCount();
        if (!rebuilds.acceptsSmaller() && now.rebuild().size() < config.rebuildShare() * before) {
            waitForMore(now, before);
        } else if (now.reading().readTo(first.positions(), STANDSTILL)) {
            now.rebuild().commit();
            LOG.infof("The new index answers: held=%d before=%d", now.rebuild().size(), before);
            rebuilds.swapped(now.rebuild().size());
            close();
        }
    }

    private void waitForMore(Underway now, long before) {
        if (System.nanoTime() - now.since() > config.rebuildPatience().toNanos()) {
            LOG.errorf(
                    "The topics hold much less than the index, which stays as it was: held=%d before=%d",
                    now.rebuild().size(), before);
            giveUp();
        } else {
            rebuilds.report(
                    RebuildState.WAITING, now.rebuild().size(), now.reading().lag());
        }
    }

    private void giveUp() {
        long held = underway == null ? 0 : underway.rebuild().size();
        close();
        rebuilds.rolledBack(held);
    }
}
