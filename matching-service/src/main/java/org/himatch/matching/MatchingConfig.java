package org.himatch.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the service works. */
@ConfigMapping(prefix = "himatch.matching")
public interface MatchingConfig {
    /** How long a request with {@code atLeast} waits for the index to have the version. */
    @WithDefault("2s")
    Duration freshnessWait();

    /**
     * How many requests may wait for a version at once; what comes beyond that is answered as not caught up without waiting.
     * Fewer than are admitted, so that rankings which wait for nothing are answered while no version comes.
     */
    @WithDefault("64")
    int freshnessWaiters();

    /** How snapshots are taken from Kafka. */
    Intake intake();

    /** The file from which a start need not read the topics from their beginning. */
    QuickStart quickStart();

    /** The file from which a start need not read the topics from their beginning. */
    interface QuickStart {
        /** The folder that it is in, this replica's own; without one there is no file. */
        Optional<Path> folder();

        /** How often it is written; it is at each stop too. */
        @WithDefault("5m")
        Duration every();

        /** How old it may be: well below the time for which Kafka keeps a deletion, which is 7 days. */
        @WithDefault("1d")
        Duration mostAge();
    }

    /** How snapshots are taken from Kafka. */
    interface Intake {
        /** How long to wait after Kafka failed before trying again. */
        @WithDefault("1s")
        Duration retryAfter();

        /** How often to look for partitions that were added to the topics, and for topics that were made anew. */
        @WithDefault("30s")
        Duration partitionCheck();

        /** What part of the things in the index a new one must have that takes its place unasked, from 0 to 1. */
        @WithDefault("0.9")
        double rebuildShare();

        /** How long a new index that has less than that waits for more before it is given up. */
        @WithDefault("10m")
        Duration rebuildPatience();

        /** How many partitions a topic gets that is missing at the start. */
        @WithDefault("3")
        int partitions();

        /** How many brokers hold each partition of a topic that is missing at the start. */
        @WithDefault("1")
        short replicas();
    }
}
