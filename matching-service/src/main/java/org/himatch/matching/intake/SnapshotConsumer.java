package org.himatch.matching.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.index.MarketIndex;
import org.jboss.logging.Logger;

/**
 * Reads both topics into the index, from the beginning and without end ({@link Reading}), and in between builds the index
 * anew when that is asked for ({@link Rebuilding}). Reading again is harmless, because only newer versions change the index;
 * so whatever Kafka throws is answered by a new connection that starts over.
 *
 * <p>The index has caught up once every partition has been read to where it ended when the first connection was made.
 * From then on it stays ready: without Kafka it answers from what it has.
 */
@ApplicationScoped
class SnapshotConsumer {
    private static final Logger LOG = Logger.getLogger(SnapshotConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaSettings kafka;
    private final Decoders decoders;
    private final SnapshotApplier applier;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final MarketIndex index;
    private final Rebuilds rebuilds;
    private final QuickStart quickStart;
    private final MatchingConfig.Intake config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("snapshot-consumer").daemon().unstarted(this::run);
    private final ExecutorService files = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-file").daemon().factory());
    private Map<String, String> topicIds = Map.of();
    private boolean fileAsked;
    private long started;
    private volatile boolean caughtUp;
    private volatile boolean failing;

    SnapshotConsumer(
            KafkaSettings kafka,
            Decoders decoders,
            SnapshotApplier applier,
            DeadLetters deadLetters,
            IntakeMetrics metrics,
            MarketIndex index,
            Rebuilds rebuilds,
            QuickStart quickStart,
            MatchingConfig config) {
        this.kafka = kafka;
        this.decoders = decoders;
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.index = index;
        this.rebuilds = rebuilds;
        this.quickStart = quickStart;
        this.config = config.intake();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        files.shutdown();
    }

    /** Whether the index has all that was in the topics when this replica started. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether the last connection to Kafka failed. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        started = System.nanoTime();
        while (!isStopping()) {
            try {
                kafka.createMissingTopics();
                try (TopicWatch watch = kafka.topicWatch()) {
                    remember(watch.ids());
                    follow(watch);
                }
            } catch (TopicWatch.TopicMadeAnew e) {
                LOG.warn(e.getMessage() + "; reading it from its beginning");
            } catch (OffsetOutOfRangeException e) {
                LOG.warn("Records that were to be read next are not there; reading from the beginning", e);
                rebuilds.want("records have vanished from a topic");
            } catch (ExecutionException | RuntimeException e) {
                report(e);
                rest();
            } catch (InterruptedException e) {
                break;
            } finally {
                deadLetters.close();
            }
        }
    }

    /** What was filled from a topic that is no more may have in it what was deleted before the new one had it. */
    private void remember(Map<String, String> ids) {
        if (!topicIds.isEmpty() && !topicIds.equals(ids)) {
            rebuilds.want("a topic was made anew");
        }
        topicIds = ids;
        deadLetters.from(ids);
    }

    private void follow(TopicWatch watch) throws InterruptedException, ExecutionException {
        try (Reading reading = begin(watch);
                Rebuilding rebuilding = rebuilding()) {
            long nextFile = System.nanoTime() + quickStart.every().toNanos();
            long nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
            while (!isStopping()) {
                reading.step(rebuilding.isBusy() ? Duration.ZERO : POLL);
                reportProgress(reading.hasReachedEnd());
                metrics.setLag(reading.lag());
                if (caughtUp) {
                    rebuilding.step(reading);
                }
                watch.look();
                if (System.nanoTime() - nextFile > 0 && reading.isIdle()) {
                    writeFile(reading, watch).ifPresent(files::execute);
                    nextFile = System.nanoTime() + quickStart.every().toNanos();
                }
                if (System.nanoTime() - nextCheck > 0) {
                    reading.assignAll();
                    rebuilding.assignAll();
                    nextCheck = System.nanoTime() + config.partitionCheck().toNanos();
                }
            }
            reading.finish();
            writeFile(reading, watch).ifPresent(Runnable::run);
        }
    }

    /** The first reading goes on from where the file ends, if there is one; each later one starts over. */
    private Reading begin(TopicWatch watch) {
        Consumer<String, byte[]> consumer = kafka.strictConsumer();
        try {
            Map<TopicPartition, Long> from = Map.of();
            if (quickStart.isOn() && !fileAsked) {
                Map<TopicPartition, QuickStart.Range> ranges = Reading.ranges(consumer);
                fileAsked = true;
                from = quickStart.load(watch.ids(), ranges);
            }
            return new Reading(consumer, decoders, metrics, applier::apply, from);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The writing of the file as of now, if the index is what the topics say. */
    private Optional<Runnable> writeFile(Reading reading, TopicWatch watch) {
        boolean isTrue = switch (rebuilds.status().state()) {
            case NONE, SWAPPED -> caughtUp;
            case WANTED, READING, WAITING, ROLLED_BACK -> false;
        };
        if (!quickStart.isOn() || !isTrue) {
            return Optional.empty();
        }
        Map<TopicPartition, Long> positions = reading.positions();
        return Optional.of(() -> quickStart.write(watch.ids(), positions));
    }

    private Rebuilding rebuilding() {
        return new Rebuilding(
                rebuilds,
                index,
                config,
                kafka::strictConsumer,
                (consumer, rebuild) -> new Reading(
                        consumer,
                        decoders,
                        metrics,
                        (topic, record, decoded) -> applier.apply(rebuild, topic, record, decoded),
                        Map.of()));
    }

    private void reportProgress(boolean reachedEnd) {
        if (failing) {
            LOG.info("Kafka is there again");
            failing = false;
        }
        if (reachedEnd && !caughtUp) {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            metrics.setCatchUp(took);
            index.endFilling();
            caughtUp = true;
            LOG.infof(
                    "The index has caught up: applied=%d deadLetters=%d milliseconds=%d",
                    metrics.applied(), metrics.deadLetters(), took.toMillis());
        }
    }

    private void report(Exception failure) {
        metrics.setLag(-1);
        if (!failing) {
            LOG.warn("Kafka cannot be read; trying again until it can", failure);
            failing = true;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void rest() {
        try {
            stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
