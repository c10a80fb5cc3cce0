package org.himatch.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large the body of a request may be. */
@ConfigMapping(prefix = "himatch.body-limits")
public interface BodyLimits {

    /** Of every path that has no limit of its own. */
    @WithDefault("1M")
    MemorySize usual();

    /** Of paths, exactly as written, that take files or streams. */
    Map<String, MemorySize> of();

    /** The limit of a path in bytes. */
    default long bytes(String path) {
        return of().getOrDefault(path, usual()).asLongValue();
    }
}
