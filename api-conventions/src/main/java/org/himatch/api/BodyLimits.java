package org.himatch.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How large the body of a request may be, and how slowly it may come. */
@ConfigMapping(prefix = "himatch.body-limits")
public interface BodyLimits {

    /** Of every path that has no limit of its own. */
    @WithDefault("1M")
    MemorySize usual();

    /** Of paths, exactly as written, that take files or streams. */
    Map<String, MemorySize> of();

    /** How long all in all a client may keep us waiting for its body, beside what its length explains. */
    @WithDefault("30S")
    Duration patience();

    /** How much of the body has to come in a second of waiting, once patience is at its end. */
    @WithDefault("1K")
    MemorySize pace();

    /** The limit of a path in bytes. */
    default long bytes(String path) {
        return of().getOrDefault(path, usual()).asLongValue();
    }
}
