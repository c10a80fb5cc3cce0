package org.himatch.api.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How bulk bodies are taken and given out. */
@ConfigMapping(prefix = "himatch.bulk")
public interface BulkConfig {

    /** How long one record may be; a longer one fails, and the next is read. */
    @WithDefault("256K")
    MemorySize record();

    /** How many records one transaction writes at most; it writes fewer when no more are there. */
    @WithDefault("200")
    int batch();

    /** How much of the body may be read ahead of what is written. */
    @WithDefault("1M")
    MemorySize readAhead();

    /**
     * How many bytes of results wait in a temporary file for a client that sends everything before it reads; beyond that,
     * the body is read no faster than the client reads.
     */
    @WithDefault("1G")
    MemorySize spool();

    /** How many records an export reads from the database at once. */
    @WithDefault("500")
    int exportBatch();
}
