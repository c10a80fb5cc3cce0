package org.himatch.job.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.himatch.job.JobExpiry;
import org.jboss.logging.Logger;

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
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("expiry-sweeper").daemon().unstarted(this::run);
    private volatile boolean failing;

    ExpirySweeper(JobExpiry expiry, PostingsConfig config, MeterRegistry metrics) {
        this.expiry = expiry;
        this.config = config;
        this.expired = Counter.builder("himatch.postings.expired")
                .description("Postings that this replica has expired")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try {
            do {
                sweepOrSayWhyNot();
            } while (!stopping.await(config.expiryEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
                try {
                    if (expiry.expire(id)) {
                        expired.increment();
                    }
                } catch (RuntimeException e) {
                    failure = failure == null ? e : failure;
                }
                after = id;
            }
        } while (due.size() == config.expiryBatch() && stopping.getCount() > 0);
        if (failure != null) {
            throw failure;
        }
    }
}
