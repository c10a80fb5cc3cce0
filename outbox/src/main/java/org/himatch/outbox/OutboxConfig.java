package org.himatch.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "himatch.outbox")
interface OutboxConfig {
    /** How many events are sent and acknowledged together. */
    @WithDefault("500")
    int batch();

    /** How long the relay rests when there is nothing to do; it finds another replica's events no later. */
    @WithDefault("250ms")
    Duration rest();

    /** How long the relay waits after a failure before it tries again. */
    @WithDefault("1s")
    Duration retryAfter();

    /** How many partitions a topic gets that is missing at the start. */
    @WithDefault("3")
    int partitions();

    /** How many brokers hold each partition of a topic that is missing at the start. */
    @WithDefault("1")
    short replicas();
}
