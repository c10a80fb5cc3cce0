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

    /**
     * How many requests may wait for a version at once; what comes beyond that is answered as not caught up without waiting.
     * Fewer than are admitted, so that rankings which wait for nothing are answered while no version comes.
     */
    @WithDefault("64")
    int freshnessWaiters();

    /** How snapshots are taken from Kafka. */
    Intake intake();

    /** How snapshots are taken from Kafka. */
    interface Intake {
        /** How long to wait after Kafka failed before trying again. */
        @WithDefault("1s")
        Duration retryAfter();

        /** How often to look for partitions that were added to the topics. */
        @WithDefault("30s")
        Duration partitionCheck();

        /** How many partitions a topic gets that is missing at the start. */
        @WithDefault("3")
        int partitions();

        /** How many brokers hold each partition of a topic that is missing at the start. */
        @WithDefault("1")
        short replicas();
    }
}
