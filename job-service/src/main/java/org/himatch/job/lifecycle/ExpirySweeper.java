package org.himatch.job.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.himatch.job.JobExpiry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Expires postings whose {@code validThrough} has come: at the start those that came due while nobody looked, then at
 * short intervals. Every replica sweeps; the row's lock decides which one expires a posting, and the others pass over
 * it. What is due is read from the table alone, so nothing is lost or done twice when a replica stops.
 */
@ApplicationScoped
class ExpirySweeper {
    private static final Logger LOG = Logger.getLogger(ExpirySweeper.class);
    private static final UUID START = new UUID(0, 0);

    private final JobExpiry expiry;
    private final PostingsConfig config;
    private final Counter expired;
    private volatile @Nullable ScheduledExecutorService running;
    private boolean failing;

    ExpirySweeper(JobExpiry expiry, PostingsConfig config, MeterRegistry metrics) {
        this.expiry = expiry;
        this.config = config;
        this.expired = Counter.builder("himatch.postings.expired")
                .description("Postings that this replica has expired")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("expiry-sweeper").daemon().factory());
        thread.scheduleWithFixedDelay(
                this::sweepOrSayWhyNot, 0, config.expiryEvery().toMillis(), TimeUnit.MILLISECONDS);
        running = thread;
    }

    /** Lets a sweep that is under way end with the posting that it is at, and waits for that for five seconds. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ScheduledExecutorService thread = running;
        if (thread != null) {
            thread.shutdown();
            thread.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    private void sweepOrSayWhyNot() {
        try {
            sweep();
            if (failing) {
                LOG.info("Postings expire again");
                failing = false;
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Some postings cannot be expired now; it is tried again", e);
                failing = true;
            }
        }
    }

    /** Expires whatever is due. One that fails does not keep the others; the first failure is thrown at the end. */
    void sweep() {
        RuntimeException failure = null;
        List<UUID> due;
        UUID after = START;
        do {
            due = expiry.due(after, config.expiryBatch());
            for (UUID id : due) {
                after = id;
                try {
                    if (!isStopped() && expiry.expire(id)) {
                        expired.increment();
                    }
                } catch (RuntimeException e) {
                    failure = failure == null ? e : failure;
                }
            }
        } while (due.size() == config.expiryBatch() && !isStopped());
        if (failure != null) {
            throw failure;
        }
    }

    private boolean isStopped() {
        ScheduledExecutorService thread = running;
        return thread != null && thread.isShutdown();
    }
}
