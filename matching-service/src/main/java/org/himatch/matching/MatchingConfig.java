package org.himatch.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service works. */
@ConfigMapping(prefix = "himatch.matching")
public interface MatchingConfig {
    /** How long a request with {@code atLeast} waits for the index to have the version. */
    @WithDefault("2s")
    Duration freshnessWait();

    /** How snapshots are taken from Kafka. */
    Intake intake();

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
