package org.himatch.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Takes events from the outbox to Kafka, one batch a transaction: lock, read the oldest, send, wait for every
 * acknowledgement, delete, commit. Whatever fails rolls the batch back, and it is sent again, whole and in order: an
 * event may arrive twice, but after the last attempt every aggregate's newest event stands last in the topic. Only the
 * replica that holds the database's relay lock sends, so that no two interleave.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxRows rows;
    private final OutboxProducer producer;
    private final OutboxConfig config;
    private final MeterRegistry metrics;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private volatile boolean failing;

    OutboxRelay(OutboxRows rows, OutboxProducer producer, OutboxConfig config, MeterRegistry metrics) {
        this.rows = rows;
        this.producer = producer;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("himatch.outbox.waiting", this, OutboxRelay::waiting);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        producer.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        work.release();
    }

    /** Whether the last attempt failed: writes go on, but nothing reaches matching for the moment. */
    boolean isFailing() {
        return failing;
    }

    /** How many events wait to be sent; -1 when the database does not say. */
    long waiting() {
        try {
            return QuarkusTransaction.requiringNew().call(rows::count);
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private void run() {
        while (!stopping) {
            try {
                int sent = QuarkusTransaction.requiringNew().call(this::relayBatch);
                if (failing) {
                    LOG.info("The outbox is relayed again");
                    failing = false;
                }
                if (sent < config.batch()) {
                    rest(config.rest().toMillis());
                }
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn("The outbox cannot be relayed; events wait and are sent later", e);
                    failing = true;
                }
                rest(config.retryAfter().toMillis());
            }
        }
    }

    private int relayBatch() throws SQLException, InterruptedException, ExecutionException {
        if (!rows.tryLock()) {
            return 0;
        }
        List<OutboxRows.Row> batch = rows.oldest(config.batch());
        if (batch.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (OutboxRows.Row row : batch) {
            acknowledgements.add(producer.send(row.event().toRecord(row.topic())));
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        rows.delete(batch);
        return batch.size();
    }

    private void rest(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
